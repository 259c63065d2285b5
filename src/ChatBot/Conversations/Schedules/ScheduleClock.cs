using ChatBot.Conversations.Storage;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace ChatBot.Conversations.Schedules;

/// <summary>Makes turns of the schedules that fall due. Every host does; the store lets one of them have each.</summary>
internal sealed partial class ScheduleClock(
    ScheduleStore store, IEnumerable<IReplyFactory> channels, TurnSignal signal, TimeProvider time, IOptions<ConversationOptions> options, ILogger<ScheduleClock> logger)
    : BackgroundService
{
    // A host that was off sends late what it can, once; what was due longer ago is of no use, and says so in the log.
    private static readonly Duration LatestUseful = Duration.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!channels.Any())
            return;
        using var timer = new PeriodicTimer(options.Value.PollInterval, time);
        do
        {
            try
            {
                while (await RoundAsync(stoppingToken) > 0)
                    signal.Raise();
            }
            catch (Exception exception) when (StateFault.Is(exception))
            {
                Log.Later(logger, exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>How many fell due, whichever host had them.</returns>
    public async Task<int> RoundAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToInstant();
        var due = await store.DueAsync(now, cancellationToken);
        foreach (var schedule in due)
            await FireAsync(schedule, now, cancellationToken);
        return due.Count;
    }

    private async Task FireAsync(Schedule schedule, Instant now, CancellationToken cancellationToken)
    {
        // After a long absence the latest of its times is the one that counts.
        var due = schedule.When!.Once is null ? schedule.When.LatestTo(now, schedule.Zone) ?? schedule.Due!.Value : schedule.Due!.Value;
        var isUseful = now - due <= LatestUseful;
        var spread = Duration.FromTicks((long)(options.Value.ScheduleSpread.Ticks * Share(schedule.Id)));
        var turn = isUseful ? schedule.TurnFor($"{due.ToUnixTimeSeconds()}", Instant.Max(now, due + spread), now) : null;
        if (await store.FireAsync(schedule, turn, schedule.When.After(now, schedule.Zone), cancellationToken) && turn is null)
            Log.Skipped(logger, schedule.Id, due);
    }

    // Many people want their briefing at nine sharp: they are spread so that the platforms' limits hold. The same for the same schedule always: its id is a digest.
    private static double Share(string id) => Convert.ToByte(id[..2], 16) / 256.0;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Schedules wait. {Reason}")]
        public static partial void Later(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "Schedule {Schedule} was due at {Due}, too long ago to be of use; it comes again at its next time")]
        public static partial void Skipped(ILogger logger, string schedule, Instant due);
    }
}
