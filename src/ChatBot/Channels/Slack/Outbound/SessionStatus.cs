using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Slack.Outbound;

/// <summary>
/// The mark beside an agent's conversation that it is at work. Streams set it by themselves; this is for plain messages in direct
/// conversations. Older workspaces know only the method that came before. No answer ever waits for it or fails by it.
/// </summary>
internal sealed class SessionStatus(SlackApi api, SlackTokens tokens, TimeProvider time)
{
    public const string Working = "processing";
    public const string Idle = "active";

    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (SlackMethod? Method, DateTimeOffset Until)> known = new(StringComparer.Ordinal);

    public async Task SetAsync(SlackPlace place, string status, CancellationToken cancellationToken)
    {
        if (!place.IsDirect || place.Thread is not { } thread)
            return;
        try
        {
            for (var method = MethodOf(place.Team); method is not null; method = Older(method))
            {
                // The older method has words for a status, and none ends it.
                var word = method == SlackMethod.ThreadStatus && status == Idle ? "" : status;
                var token = await tokens.ForAsync(place.Team, place.Enterprise, cancellationToken);
                var result = await api.CallAsync(method, token, place.Team, channel: null, new SetSessionStatus(place.Channel, thread, word), cancellationToken);
                if (result.IsOk || !IsMissing(result.Error))
                    return;
                Remember(place.Team, Older(method));
            }
        }
        catch (Exception exception) when (exception is SendFailedException or SendRefusedException)
        {
            // The answer itself shows that the bot is at work.
        }
    }

    private static SlackMethod? Older(SlackMethod method) => method == SlackMethod.SessionStatus ? SlackMethod.ThreadStatus : null;

    private static bool IsMissing(string error) =>
        error is "unknown_method" or "feature_disabled" or "method_deprecated" or "missing_scope" or "not_allowed_token_type" or "not_enabled";

    private SlackMethod? MethodOf(string team)
    {
        lock (gate)
            return known.TryGetValue(team, out var entry) && entry.Until > time.GetUtcNow() ? entry.Method : SlackMethod.SessionStatus;
    }

    private void Remember(string team, SlackMethod? method)
    {
        lock (gate)
            known[team] = (method, time.GetUtcNow() + AskAgainAfter);
    }
}
