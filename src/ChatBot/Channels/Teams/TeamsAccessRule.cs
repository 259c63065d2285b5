namespace ChatBot.Channels.Teams;

/// <summary>What may be quoted in a place. Conditions that are left out are met everywhere.</summary>
internal sealed class TeamsAccessRule
{
    public string? Tenant { get; set; }

    public string? Team { get; set; }

    /// <summary>A chat or a channel, as Teams names it: <c>19:…@thread.v2</c>, <c>19:…@thread.tacv2</c>.</summary>
    public string? Conversation { get; set; }

    public IList<string> Collections { get; set; } = [];

    public bool HasCondition => !string.IsNullOrEmpty(Tenant) || !string.IsNullOrEmpty(Team) || !string.IsNullOrEmpty(Conversation);
}
