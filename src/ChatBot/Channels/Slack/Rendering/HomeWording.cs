namespace ChatBot.Channels.Slack.Rendering;

/// <summary>The words of the home page.</summary>
/// <param name="Documents">With the number of documents.</param>
internal sealed record HomeWording(
    string Title, string Introduction, string Try, string Read, string Reading, string NoDocuments, string Documents, string Asked, string Kept, IReadOnlyList<string> Privacy, string DateFormat)
{
    private static readonly HomeWording English = new(
        "Answers from the documents, each with its source",
        "Ask me in a direct message, mention me in a channel, or use /partnership. I quote the documents I was given and nothing else; what they do not say, I say I could not find.",
        "Try",
        "What I have read",
        "I am still reading the documents.",
        "There are no documents to ask about yet.",
        "{0} documents. The latest:",
        "What you asked lately",
        "What is kept",
        [
            "I take up only what is said to me. Your words are erased as soon as you are answered; the last few questions and answers of a thread are remembered for a while, so that you can ask on.",
            "Write \"forget me\" and all I remember of you is erased at once. Nothing of Slack is used to train anything.",
            "I can be wrong in what I choose to quote: every statement carries its source, so look there before you rely on it.",
        ],
        "d MMM yyyy");

    private static readonly HomeWording Japanese = new(
        "資料にもとづき、出典付きでお答えします",
        "ダイレクトメッセージ、チャンネルでのメンション、または /partnership で質問してください。用意された資料だけを引用し、書かれていないことは「見つからない」とお答えします。",
        "質問の例",
        "読み込んだ資料",
        "資料を読み込んでいます。",
        "質問できる資料はまだありません。",
        "資料は{0}件です。最新のもの:",
        "最近のご質問",
        "データの取り扱い",
        [
            "私に向けられた発言だけを処理します。質問の文面は回答後すぐに消去し、続けて質問できるよう、スレッドの直近のやり取りだけをしばらく記憶します。",
            "「忘れて」と書くと、記憶している内容をすべて消去します。Slackの内容を学習に使うことはありません。",
            "引用箇所の選び方を誤ることがあります。すべての記述に出典がありますので、利用前にご確認ください。",
        ],
        "yyyy年M月d日");

    public static HomeWording In(string? language) => language == "ja" ? Japanese : English;
}
