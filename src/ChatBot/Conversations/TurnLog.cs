namespace ChatBot.Conversations;

/// <summary>What is said of turns to those who run the bot: never what was asked or answered.</summary>
internal static partial class TurnLog
{
    [LoggerMessage(LogLevel.Debug, "Turn {Turn} ended: {Outcome}")]
    public static partial void Ended(ILogger logger, TurnId turn, TurnOutcome outcome);

    [LoggerMessage(LogLevel.Warning, "Turn {Turn} is older than {Age} (Conversations:MaximumAge) and is dropped; the asker is not told")]
    public static partial void Dropped(ILogger logger, TurnId turn, TimeSpan age);

    [LoggerMessage(LogLevel.Error, "Turn {Turn} failed; the asker gets an apology")]
    public static partial void Failed(ILogger logger, Exception exception, TurnId turn);

    [LoggerMessage(LogLevel.Error, "Turn {Turn} failed, and so did the apology")]
    public static partial void ApologyFailed(ILogger logger, Exception exception, TurnId turn);

    [LoggerMessage(LogLevel.Error, "Turn {Turn} was taken up {Attempts} times and never finished; the asker gets an apology")]
    public static partial void TooManyAttempts(ILogger logger, TurnId turn, int attempts);

    [LoggerMessage(LogLevel.Warning, "Turn {Turn} had no answer within {Limit} (Conversations:TurnLimit)")]
    public static partial void TooSlow(ILogger logger, TurnId turn, TimeSpan limit);

    [LoggerMessage(LogLevel.Warning, "Turn {Turn} was taken over by another host")]
    public static partial void Overtaken(ILogger logger, TurnId turn);

    [LoggerMessage(LogLevel.Debug, "Turn {Turn} was taken back while it was answered")]
    public static partial void Withdrawn(ILogger logger, TurnId turn);

    [LoggerMessage(LogLevel.Warning, "Turn {Turn} waits for the store. {Reason}")]
    public static partial void StoreUnavailable(ILogger logger, TurnId turn, string reason);

    [LoggerMessage(LogLevel.Warning, "Turn {Turn} cannot be delivered. {Reason}")]
    public static partial void Refused(ILogger logger, TurnId turn, string reason);

    [LoggerMessage(LogLevel.Warning, "Turn {Turn} is tried again in {Wait}. {Reason}")]
    public static partial void Postponed(ILogger logger, TurnId turn, TimeSpan wait, string reason);

    [LoggerMessage(LogLevel.Warning, "Turn {Turn} comes back when its lease has run out. {Reason}")]
    public static partial void NotSettled(ILogger logger, TurnId turn, string reason);
}
