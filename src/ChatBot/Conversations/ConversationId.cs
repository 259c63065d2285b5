namespace ChatBot.Conversations;

/// <summary>A channel, a group chat or a personal chat, as its platform names it.</summary>
internal readonly record struct ConversationId(string Value)
{
    public override string ToString() => Value;
}
