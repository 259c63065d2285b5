namespace ChatBot.Conversations;

/// <summary>A message as its platform names it: unique within its conversation. Slack's <c>ts</c> stays the string it is.</summary>
internal readonly record struct MessageId(string Value)
{
    public override string ToString() => Value;
}
