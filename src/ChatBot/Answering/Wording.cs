namespace ChatBot.Answering;

/// <summary>The bot's own few words, in the two languages it speaks.</summary>
internal sealed record Wording(string NotFound, string Closest, string Quotation, string TellMeAbout)
{
    private static readonly Wording English = new(
        "The documents do not say.",
        "Closest: {0}",
        "“{0}”",
        "What do the documents say about {0}?");

    private static readonly Wording Japanese = new(
        "資料には記載が見つかりませんでした。",
        "最も近い箇所：{0}",
        "「{0}」",
        "{0}について教えてください。");

    public static Wording In(string language) => language == "ja" ? Japanese : English;
}
