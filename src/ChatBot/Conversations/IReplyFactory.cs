namespace ChatBot.Conversations;

/// <summary>One a channel, registered as a singleton. See <see cref="IReply"/> for what a channel must do.</summary>
internal interface IReplyFactory
{
    /// <summary>The <see cref="TurnKey.Channel"/> of the turns it replies to.</summary>
    string Name { get; }

    IReply Create(Turn turn);

    /// <summary>The collections that may be quoted where the turn is answered; null means all.</summary>
    IReadOnlySet<string>? Collections(Turn turn) => null;

    /// <summary>When it was asked by the asker's own clock, where the platform tells the time zone only when asked. Never fails, and does not take long.</summary>
    Task<DateTimeOffset> LocalTimeAsync(Turn turn, CancellationToken cancellationToken) => Task.FromResult(turn.AskedAt);

    /// <summary>The asker's time zone by its IANA name, where the platform tells it. Never fails, and does not take long.</summary>
    Task<string?> ZoneAsync(Turn turn, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <summary>The same turn addressed for what will be said later, when nobody has just asked: without what only a reply needs, or what expires.</summary>
    Turn Unasked(Turn turn) => turn;
}
