namespace ChatBot.Conversations;

/// <summary>Who asked, as the platform names the person.</summary>
internal readonly record struct AskerId(string Value)
{
    public override string ToString() => Value;
}
