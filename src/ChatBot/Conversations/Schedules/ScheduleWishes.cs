namespace ChatBot.Conversations.Schedules;

/// <summary>Tells from its words whether a message is about schedules and watches.</summary>
internal static class ScheduleWishes
{
    // Nobody says it at such length, and long texts cost time.
    private const int LongestWish = 300;

    private static readonly string[] Openings = ["can you ", "could you ", "would you ", "will you ", "what are my "];

    /// <returns>Null for every other message.</returns>
    public static ScheduleWish? Of(string text)
    {
        var bare = text.Trim().TrimEnd('.', '!', '。', '！').TrimEnd();
        if (bare.EndsWith('?') || bare.EndsWith('？'))
            bare = AsRequest(bare.TrimEnd('?', '？').TrimEnd());
        return bare.Length is 0 or > LongestWish ? null : EnglishWish.Of(bare) ?? JapaneseWish.Of(bare);
    }

    // "Can you remind me ...?" asks for it; "who leads the delegation a week before?" asks about it.
    private static string AsRequest(string question) =>
        Openings.Any(opening => question.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) || question.EndsWith("ますか", StringComparison.Ordinal) ? question : "";
}
