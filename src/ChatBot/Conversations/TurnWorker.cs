using ChatBot.Conversations.Storage;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

/// <summary>Takes turns up, keeps their leases while they run, and lets them finish when the host stops.</summary>
internal sealed partial class TurnWorker(
    TurnClaims claims,
    TurnStore store,
    TurnRun run,
    RunningTurns running,
    IEnumerable<IReplyFactory> channels,
    TurnSignal signal,
    TimeProvider time,
    IOptions<ConversationOptions> options,
    ILogger<TurnWorker> logger)
    : BackgroundService
{
    private readonly HostId host = HostId.New();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!channels.Any())
            return;
        using var ended = new CancellationTokenSource();
        var renewing = RenewAsync(ended.Token);
        try
        {
            while (true)
            {
                if (await TakeUpAsync(stoppingToken) == 0)
                    await signal.WaitAsync(options.Value.PollInterval, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await DrainAsync();
        }
        finally
        {
            await ended.CancelAsync();
            await renewing;
        }
    }

    /// <summary>The turns have a time of their own to drain (Conversations:DrainTime), however patient the host is.</summary>
    public override Task StopAsync(CancellationToken cancellationToken) => base.StopAsync(CancellationToken.None);

    private async Task<int> TakeUpAsync(CancellationToken cancellationToken)
    {
        var slots = options.Value.ConcurrentTurns - running.Count;
        if (slots <= 0)
            return 0;
        try
        {
            var held = running.All.GroupBy(turn => turn.Tenant).ToDictionary(tenant => tenant.Key, tenant => tenant.Count());
            var claimed = await claims.ClaimAsync(host, held, slots, cancellationToken);
            foreach (var turn in claimed)
                Start(turn);
            return claimed.Count;
        }
        catch (Exception exception) when (StateFault.Is(exception))
        {
            Log.CannotClaim(logger, exception.Message);
            return 0;
        }
    }

    private void Start(ClaimedTurn claimed)
    {
        var turn = new RunningTurn(claimed.Lease, claimed.Turn.Key.Tenant);
        running.Add(turn);
        turn.Work = Task.Run(async () =>
        {
            try
            {
                await run.RunAsync(claimed, turn.Abandoned);
            }
            finally
            {
                running.Remove(turn);
                turn.Dispose();
                signal.Raise();
            }
        });
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.Value.LeaseTime / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
                await RenewOnceAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The worker has ended.
        }
    }

    private async Task RenewOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            var held = running.All.ToDictionary(turn => turn.Lease);
            if (held.Count == 0)
                return;
            foreach (var lost in await store.RenewAsync(held.Keys, cancellationToken))
                held[lost].Abandon();
        }
        catch (Exception exception) when (StateFault.Is(exception))
        {
            Log.CannotRenew(logger, exception.Message);
        }
    }

    private async Task DrainAsync()
    {
        var left = Task.WhenAll(running.All.Select(turn => turn.Work));
        if (await Task.WhenAny(left, Task.Delay(options.Value.DrainTime, time)) == left)
            return;

        Log.Abandoned(logger, running.Count);
        foreach (var turn in running.All)
            turn.Abandon();
        await left;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "No turns can be taken up. {Reason}")]
        public static partial void CannotClaim(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "The leases of the turns under way cannot be renewed. {Reason}")]
        public static partial void CannotRenew(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "{Count} turns were not finished in time and are resumed after the restart")]
        public static partial void Abandoned(ILogger logger, int count);
    }
}
