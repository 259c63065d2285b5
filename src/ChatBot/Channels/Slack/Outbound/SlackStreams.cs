using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack.Outbound;

/// <summary>Where a stream may be opened: Slack lets a workspace open about twenty a minute, and some places none.</summary>
internal sealed class SlackStreams(TimeProvider time, IOptions<SlackOptions> options)
{
    private const int PerMinute = 18;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> opened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> closedUntil = new(StringComparer.Ordinal);

    /// <summary>False means a plain message, now, and no waiting for a stream.</summary>
    public bool MayStart(SlackPlace place)
    {
        if (!options.Value.Streaming)
            return false;
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (closedUntil.TryGetValue(KindOf(place), out var until) && until > now)
                return false;
            if (!opened.TryGetValue(place.Team, out var times))
                opened[place.Team] = times = new Queue<DateTimeOffset>();
            while (times.TryPeek(out var oldest) && oldest + Window <= now)
                times.Dequeue();
            if (times.Count >= PerMinute)
                return false;
            times.Enqueue(now);
            return true;
        }
    }

    /// <summary>The workspace has no streams there: not tried again for a while. Other refusals are this one message's.</summary>
    public void Refused(SlackPlace place, string error)
    {
        if (error is "unknown_method" or "feature_disabled" or "method_deprecated" or "missing_scope" or "not_allowed_token_type" or "channel_type_not_supported"
            or "team_not_found" or "not_enabled" or "access_denied" or "no_permission")
        {
            lock (gate)
                closedUntil[KindOf(place)] = time.GetUtcNow() + AskAgainAfter;
        }
    }

    private static string KindOf(SlackPlace place) => $"{place.Team}/{(place.IsDirect ? "direct" : "channel")}";
}
