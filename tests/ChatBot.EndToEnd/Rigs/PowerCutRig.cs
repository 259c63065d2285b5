using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>Cuts the power of the state's disk at random moments under load: what was acknowledged is there when it comes back.</summary>
internal static class PowerCutRig
{
    public static async Task<LedgerResult> RunAsync(int cuts, Sabotage sabotage = Sabotage.None, TimeSpan? patience = null)
    {
        using var disk = new CuttableDisk();
        await using var platform = new FakeSlack();
        await platform.StartAsync();
        using var host = new RigProcess("--state", disk.Path, "--platform", platform.Address.ToString(), "--sabotage", sabotage.ToString());
        await host.StartAsync();

        var ledger = new Ledger();
        var done = 0;
        var conversing = Sender.ConverseAsync(
            [host], ledger, conversations: 16, () => Volatile.Read(ref done) < cuts, TimeSpan.FromMilliseconds(10), CancellationToken.None);
        for (; done < cuts; Interlocked.Increment(ref done))
        {
            await Task.Delay(Random.Shared.Next(200, 1_200));

            // Frozen first: a host that runs on while its disk is cut could acknowledge what it could not store.
            host.Suspend();
            disk.Cut();
            host.Kill();
            disk.MountAgain();
            await host.StartAsync();
        }

        await conversing;
        return await ledger.SettleAsync(platform.Truth, patience ?? TimeSpan.FromSeconds(60));
    }
}
