namespace ChatBot.Conversations;

/// <summary>What the bot says when it does not answer, in the asker's language.</summary>
internal sealed record Notice(string English, string Japanese)
{
    public static Notice Help { get; } = new(
        "Ask me about the documents I was given, in English or Japanese: for example \"What does the agreement cover?\" or \"Which sectors?\". "
        + "Every statement I make names its source; what the documents do not say, I say I could not find. "
        + "I also brief you before a meeting (\"brief me on ...\"), put what is dated in order (\"timeline of ...\"), brief you at set times (\"brief me on ... every Monday at 08:30\"), a week before an event (\"remind me of ... a week before\"), "
        + "and when something new comes in (\"tell me when something new on ... is added\"); \"my schedules\" lists these. Write \"forget me\" and I erase what you asked and scheduled.",
        "用意された文書について、日本語か英語で質問してください。例:「合意の対象は何ですか」「どの分野ですか」。"
        + "回答にはすべて出典を付け、文書に書かれていないことは「見つからない」とお答えします。"
        + "会議の前には「…のブリーフィング」、日付の順に見るには「…の年表」、決まった時刻には「毎週月曜8時半に…のブリーフィングを送って」、行事の前には「…の1週間前に知らせて」、"
        + "新しい資料には「…について新しい資料が入ったら教えて」と書いてください。「予定一覧」で確認できます。「忘れて」と書けば、これまでの質問と予定を消去します。");

    public static Notice Failed { get; } = new(
        "Sorry, something went wrong and I could not answer. The fault has been recorded; please ask again.",
        "申し訳ありません。問題が発生し、お答えできませんでした。記録しましたので、もう一度お尋ねください。");

    public static Notice TooSlow { get; } = new(
        "Sorry, I could not finish the answer in time. Please ask again, or ask for something narrower.",
        "申し訳ありません。時間内にお答えできませんでした。もう一度、または範囲を狭めてお尋ねください。");

    public static Notice TooLate { get; } = new(
        "Sorry, this took too long: I was not available when you asked. If you still need the answer, please ask again.",
        "申し訳ありません。ご質問の際に利用できない状態で、時間がかかりすぎました。まだ必要でしたら、もう一度お尋ねください。");

    public static Notice MaybeSent { get; } = new(
        "I was interrupted while I sent the answer, and cannot tell whether it arrived. If you do not see it, please ask again.",
        "回答の送信中に中断され、届いたかどうか確認できません。表示されていない場合は、もう一度お尋ねください。");

    public static Notice TooLong { get; } = new(
        $"This question is too long for me. Please ask it in at most {Answering.Question.MaximumLength} characters.",
        $"質問が長すぎます。{Answering.Question.MaximumLength}文字以内でお尋ねください。");

    public static Notice Forgotten { get; } = new(
        "Done: what you asked me and what I answered is erased from my memory.",
        "消去しました。これまでのご質問と回答は記憶から削除されています。");

    public static Notice NoSchedules { get; } = new(
        "Briefings at set times, reminders and watches are kept where I can write to you: in Teams and Slack. Here I can brief you at once: \"brief me on ...\".",
        "定期的なブリーフィング、リマインド、新着通知は、こちらからお送りできるTeamsとSlackでのみ承ります。ここでは「…のブリーフィング」とお書きいただければ、すぐに作成します。");

    public static Notice Stopped { get; } = new("Stopped, as you asked.", "中止しました。");

    public static Notice NothingToStop { get; } = new("There is nothing under way that I could stop.", "中止できる処理はありません。");

    /// <summary>Both languages, one below the other, where it is not known which.</summary>
    public string In(string? language) => language switch
    {
        "ja" => Japanese,
        "en" => English,
        _ => $"{English}\n{Japanese}",
    };
}
