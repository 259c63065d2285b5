using ChatBot.Briefings;
using ChatBot.Conversations.Schedules;
using ChatBot.Conversations.Storage;
using ChatBot.Knowledge;
using Microsoft.Extensions.Options;
using NodaTime.Extensions;

namespace ChatBot.Conversations.Watches;

/// <summary>Tells those who watch a topic when new documents speak of it. Every host looks; the store lets one of them tell.</summary>
internal sealed partial class WatchRounds(
    ScheduleStore store,
    KnownDocuments documents,
    WatchNews news,
    KnowledgeBase knowledge,
    IEnumerable<IReplyFactory> channels,
    TurnSignal signal,
    TimeProvider time,
    IOptions<ConversationOptions> options,
    ILogger<WatchRounds> logger) : BackgroundService
{
    // Where documents never stop coming, what has come is told all the same.
    private static readonly TimeSpan LongestUnrest = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, IReplyFactory> channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (channels.Count == 0)
            return;
        await knowledge.Ready.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(options.Value.PollInterval, time);
        long? settled = null;
        do
        {
            if (settled == knowledge.Current!.Number)
                continue;
            try
            {
                var generation = knowledge.Current.Number;
                if (await RoundAsync(stoppingToken))
                    settled = generation;
            }
            catch (Exception exception) when (StateFault.Is(exception))
            {
                Log.Later(logger, exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>True when every watch knows the documents that are read now.</returns>
    public async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        var round = await documents.RecordAsync(cancellationToken);
        while (await store.WatchesBeforeAsync(round, cancellationToken) is { Count: > 0 } watches)
        {
            foreach (var watch in watches)
            {
                var met = await documents.BetweenAsync(watch.Told!.Value, round, cancellationToken);
                // Documents that are copied in one after the other are one piece of news.
                if (!IsAtRest(met))
                    return false;
                if (await store.TellAsync(watch, TurnFor(watch, met, round), round, cancellationToken))
                    signal.Raise();
            }
        }

        return true;
    }

    private bool IsAtRest(List<KnownDocument> met)
    {
        var now = time.GetUtcNow();
        return (met.TrueForAll(known => now - known.At >= options.Value.WatchRest) || met.Exists(known => now - known.At >= LongestUnrest))
            && met.TrueForAll(known => known.IsReadOrGone(knowledge.Current, now));
    }

    private Turn? TurnFor(Schedule watch, List<KnownDocument> met, long round)
    {
        var now = time.GetUtcNow().ToInstant();
        var turn = watch.TurnFor($"{watch.Told}-{round}", now, now);
        var request = new BriefingRequest(watch.Subject, turn.AskedAt, turn.Language, Since: null, channels[turn.Key.Channel].Collections(turn));
        return news.Tell(request, met) is null ? null : turn;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Watches wait. {Reason}")]
        public static partial void Later(ILogger logger, string reason);
    }
}
