namespace ChatBot.Conversations;

/// <summary>A Teams tenant or a Slack workspace (the organisation, where the app is installed for a whole one).</summary>
internal readonly record struct TenantId(string Value)
{
    public override string ToString() => Value;
}
