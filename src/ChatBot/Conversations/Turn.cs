namespace ChatBot.Conversations;

/// <summary>One message as a channel hands it over: verified, stripped of mentions and markup, addressed.</summary>
/// <param name="Text">What was said; empty asks for help. Erased when the turn is done.</param>
/// <param name="Addressing">JSON in which the channel keeps what it needs to reply (service URL, channel, thread): no secrets. Erased when the turn is done.</param>
/// <param name="AskedAt">The moment of the message, with the offset of the asker's time zone where the platform tells it.</param>
/// <param name="Language">"en" or "ja" where the platform tells it for certain; else null.</param>
/// <param name="DueAt">When the turn is to run; null runs it at once. Schedules and watches are turns that fall due later.</param>
internal sealed record Turn(
    TurnKey Key,
    ThreadId Thread,
    AskerId Asker,
    string Text,
    string Addressing,
    DateTimeOffset AskedAt,
    string? Language = null,
    DateTimeOffset? DueAt = null)
{
    public TurnId Id { get; } = TurnId.Of(Key);

    public Lane Lane { get; } = Lane.Of(Key, Thread);

    /// <summary>The language to say a fixed sentence in; null where nothing tells.</summary>
    public string? SpokenLanguage => Language ?? Conversations.SpokenLanguage.Of(Text);
}
