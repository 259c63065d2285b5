namespace ChatBot.Conversations.Schedules;

/// <summary>A turn that a schedule or a watch became, told from its message id.</summary>
/// <param name="Schedule">The id of what it comes of.</param>
/// <param name="Occasion">Which of its times: the moment it was due, or the rounds of documents.</param>
internal sealed record ScheduledTurn(ScheduleKind Kind, string Schedule, string Occasion)
{
    /// <returns>Null where somebody wrote, or the turn fell due for another reason.</returns>
    public static ScheduledTurn? Of(Turn turn) =>
        turn.Key.Kind == TurnKind.Scheduled && turn.Key.Message.Value.Split('/') is [var kind, var schedule, var occasion] && Enum.TryParse<ScheduleKind>(kind, out var known)
            ? new ScheduledTurn(known, schedule, occasion)
            : null;

    public static MessageId Message(ScheduleKind kind, string schedule, string occasion) => new($"{kind}/{schedule}/{occasion}");

    /// <summary>Asks for a briefing in the words in which people do.</summary>
    public static string Text(string subject, string? language) => language == "ja" ? $"{subject}のブリーフィング" : $"Brief me on {subject}";
}
