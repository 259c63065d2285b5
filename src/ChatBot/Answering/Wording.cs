namespace ChatBot.Answering;

/// <summary>The bot's own few words, in the two languages it speaks.</summary>
internal sealed record Wording(string NotFound, string Closest, string Quotation, string TellMeAbout, string ModelFailed, string ModelNotCarried)
{
    private static readonly Wording English = new(
        "The documents do not say.",
        "Closest: {0}",
        "“{0}”",
        "What do the documents say about {0}?",
        "The language model could not be used just now; these are quotations:",
        "The language model wrote nothing that the documents carry; these are quotations:");

    private static readonly Wording Japanese = new(
        "資料には記載が見つかりませんでした。",
        "最も近い箇所：{0}",
        "「{0}」",
        "{0}について教えてください。",
        "言語モデルを利用できなかったため、資料を引用します。",
        "言語モデルの文は資料で裏付けられなかったため、資料を引用します。");

    public static Wording In(string language) => language == "ja" ? Japanese : English;
}
