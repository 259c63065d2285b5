using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Teams;

/// <summary>What may be quoted where: the first rule that a place meets counts.</summary>
internal sealed class TeamsAccess(IOptions<TeamsOptions> options)
{
    private readonly TeamsOptions options = options.Value;

    /// <summary>Null means all.</summary>
    public IReadOnlySet<string>? Collections(TeamsPlace place)
    {
        var allowed = options.Access.FirstOrDefault(rule => IsMet(rule, place))?.Collections ?? options.Collections;
        return allowed.Count == 0 ? null : allowed.ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsMet(TeamsAccessRule rule, TeamsPlace place) =>
        IsMet(rule.Tenant, place.Tenant, StringComparison.OrdinalIgnoreCase)
        && IsMet(rule.Team, place.Team, StringComparison.Ordinal)
        && IsMet(rule.Conversation, place.Conversation, StringComparison.Ordinal);

    private static bool IsMet(string? condition, string? actual, StringComparison comparison) =>
        string.IsNullOrEmpty(condition) || string.Equals(condition, actual, comparison);
}
