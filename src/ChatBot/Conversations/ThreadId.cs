namespace ChatBot.Conversations;

/// <summary>The thread inside a conversation that the reply goes to.</summary>
internal readonly record struct ThreadId(string Value)
{
    /// <summary>Where a conversation has no threads.</summary>
    public static ThreadId None { get; } = new("");

    public override string ToString() => Value;
}
