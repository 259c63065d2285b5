using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack;

/// <summary>Who may use the bot where, and what may be quoted there.</summary>
internal sealed class SlackAccess(IOptions<SlackOptions> options)
{
    private readonly SlackOptions options = options.Value;

    public bool MayUse(string? team, string? enterprise) =>
        options.Workspaces.Count == 0
        || (team is not null && options.Workspaces.Contains(team))
        || (enterprise is not null && options.Workspaces.Contains(enterprise));

    public bool IsSilent(string channel) => options.Channels.TryGetValue(channel, out var own) && own.Silent;

    public bool TakesFollowUps(string channel) =>
        options.FollowUps && !(options.Channels.TryGetValue(channel, out var own) && own.OnlyWhenMentioned);

    /// <summary>Null means all.</summary>
    public IReadOnlySet<string>? Collections(string channel)
    {
        var allowed = options.Channels.TryGetValue(channel, out var own) && own.Collections.Count > 0 ? own.Collections : options.Collections;
        return allowed.Count == 0 ? null : allowed.ToHashSet(StringComparer.Ordinal);
    }
}
