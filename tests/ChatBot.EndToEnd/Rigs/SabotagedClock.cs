using ChatBot.Conversations;
using ChatBot.Conversations.Schedules;
using Microsoft.Extensions.Hosting;
using NodaTime;
using NodaTime.Extensions;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>A clock that moves the schedules and hands their turns over in two transactions, with a moment between.</summary>
internal sealed class SabotagedClock(ScheduleStore store, TurnInbox inbox, TimeProvider time, Sabotage sabotage) : BackgroundService
{
    public static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    private readonly Guid host = Guid.NewGuid();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = time.GetUtcNow().ToInstant();
            await FireAsync(await store.DueAsync(now, stoppingToken), now, stoppingToken);
        }
    }

    private async Task FireAsync(List<Schedule> due, Instant now, CancellationToken cancellationToken)
    {
        if (sabotage == Sabotage.MovedFirst)
        {
            var mine = await MoveAsync(due, now, cancellationToken);
            await Task.Delay(due.Count == 0 ? TimeSpan.Zero : Between, cancellationToken);
            await HandOverAsync(mine, now, "the same", cancellationToken);
        }
        else
        {
            await HandOverAsync(due, now, $"{host}", cancellationToken);
            await Task.Delay(due.Count == 0 ? TimeSpan.Zero : Between, cancellationToken);
            await MoveAsync(due, now, cancellationToken);
        }
    }

    private async Task<List<Schedule>> MoveAsync(List<Schedule> due, Instant now, CancellationToken cancellationToken)
    {
        var moved = new List<Schedule>();
        foreach (var schedule in due)
        {
            if (await store.FireAsync(schedule, turn: null, schedule.When!.After(now, schedule.Zone), cancellationToken))
                moved.Add(schedule);
        }

        return moved;
    }

    private async Task HandOverAsync(List<Schedule> due, Instant now, string host, CancellationToken cancellationToken)
    {
        foreach (var schedule in due)
            await inbox.AcceptAsync(schedule.TurnFor($"{schedule.Due!.Value.ToUnixTimeSeconds()} {host}", now, now), cancellationToken);
    }
}
