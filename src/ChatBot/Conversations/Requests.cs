using ChatBot.Answering;

namespace ChatBot.Conversations;

internal enum Request
{
    Answer,
    Brief,
    Help,
    Forget,
    Stop,
    TooLong,
}

/// <summary>What a message asks of the bot, told from its words alone.</summary>
internal static class Requests
{
    private static readonly HashSet<string> Help = new(StringComparer.OrdinalIgnoreCase) { "", "help", "?", "ヘルプ", "使い方" };

    private static readonly HashSet<string> Forget = new(StringComparer.OrdinalIgnoreCase)
    {
        "forget", "forget me", "forget this", "forget everything", "please forget", "please forget me",
        "忘れて", "忘れてください", "すべて忘れて", "全部忘れて",
    };

    private static readonly HashSet<string> Stop = new(StringComparer.OrdinalIgnoreCase) { "stop", "please stop", "cancel", "中止", "止めて", "やめて", "ストップ", "キャンセル" };

    public static Request Of(string text)
    {
        var bare = text.Trim().TrimEnd('.', '!', '。', '!').TrimEnd();
        return Forget.Contains(bare) ? Request.Forget
            : Stop.Contains(bare) ? Request.Stop
            : Help.Contains(bare) ? Request.Help
            : text.Length > Question.MaximumLength ? Request.TooLong
            : AskedBriefing.Of(text) is not null ? Request.Brief
            : Request.Answer;
    }
}
