using System.Collections.Concurrent;
using ChatBot.Conversations.Outbound;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack.Outbound;

/// <summary>Whether only this organisation's people read a channel. A command's payload does not say, so Slack is asked, and without a clear answer it is no.</summary>
internal sealed class ChannelCheck(SlackApi api, SlackTokens tokens, TimeProvider time, IOptions<SlackOptions> options)
{
    private const int Kept = 5_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (bool IsInternal, DateTimeOffset At)> known = new(StringComparer.Ordinal);

    public async Task<bool> IsInternalAsync(SlackPlace place, CancellationToken cancellationToken)
    {
        if (options.Value.SharedChannels)
            return true;
        // Commands work in the direct messages between two people too, of whom one may be from elsewhere, and the app cannot look.
        if (place.IsDirect)
            return !place.IsByUrl;
        var key = $"{place.Team}/{place.Channel}";
        if (known.TryGetValue(key, out var entry) && entry.At + Remembered > time.GetUtcNow())
            return entry.IsInternal;
        try
        {
            Dictionary<string, string> fields = new(StringComparer.Ordinal) { ["channel"] = place.Channel };
            var token = await tokens.ForAsync(place.Team, place.Enterprise, cancellationToken);
            var result = await api.ReadAsync(SlackMethod.ChannelInfo, token, place.Team, fields, cancellationToken);
            var channel = result.Body.Object("channel");
            var isInternal = result.IsOk && channel.Has("id") && !channel.IsTrue("is_ext_shared") && !channel.IsTrue("is_pending_ext_shared");
            if (known.Count >= Kept)
                known.Clear();
            if (result.IsOk)
                known[key] = (isInternal, time.GetUtcNow());
            return isInternal;
        }
        catch (Exception exception) when (exception is SendFailedException or SendRefusedException)
        {
            return false;
        }
    }
}
