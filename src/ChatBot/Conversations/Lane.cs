namespace ChatBot.Conversations;

/// <summary>One turn at a time runs in a lane; lanes run side by side.</summary>
internal readonly record struct Lane(string Value)
{
    public static Lane Of(TurnKey key, ThreadId thread) =>
        new(TurnId.Digest($"{key.Channel}\u001f{key.Tenant}\u001f{key.Conversation}\u001f{thread}"));

    public override string ToString() => Value;
}
