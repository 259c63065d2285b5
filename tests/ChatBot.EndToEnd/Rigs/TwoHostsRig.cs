using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>
/// Two hosts on one PostgreSQL; in turn one of them is killed, or frozen until its leases have run out and then thawed.
/// </summary>
internal static class TwoHostsRig
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);

    public static async Task<LedgerResult> RunAsync(int faults, int turns, Sabotage sabotage = Sabotage.None)
    {
        using var server = PostgresServer.Start();
        await using var platform = new FakeSlack();
        platform.Faults.Otherwise = _ => new Fault.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(20)));
        await platform.StartAsync();

        string[] arguments =
        [
            "--postgres", server.NewDatabase(), "--platform", platform.Address.ToString(), "--lease", $"{Lease}", "--sabotage", sabotage.ToString(),
        ];
        using var one = new RigProcess(arguments);
        using var other = new RigProcess(arguments);
        await Task.WhenAll(one.StartAsync(), other.StartAsync());

        var ledger = new Ledger();
        var done = 0;
        var conversing = Sender.ConverseAsync(
            [one, other], ledger, conversations: 16, () => Volatile.Read(ref done) < faults || ledger.Accepted < turns, TimeSpan.FromMilliseconds(20), CancellationToken.None);
        for (; done < faults; Interlocked.Increment(ref done))
        {
            await Task.Delay(Random.Shared.Next(100, 1_500));
            var host = Random.Shared.Next(2) == 0 ? one : other;
            await (done % 3 == 1 ? host.FreezeAsync(Lease + TimeSpan.FromSeconds(1)) : host.CrashAsync());
        }

        await conversing;
        return await ledger.SettleAsync(platform.Truth, TimeSpan.FromSeconds(60));
    }
}
