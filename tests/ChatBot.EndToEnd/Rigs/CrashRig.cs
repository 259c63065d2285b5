using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>Kills the host at random moments under load and starts it again: nothing acknowledged is lost, nothing is answered twice.</summary>
internal static class CrashRig
{
    public static async Task<(LedgerResult Result, int Kills)> RunAsync(
        int kills, int turns, string lookup = "no", Sabotage sabotage = Sabotage.None, TimeSpan? patience = null)
    {
        using var folder = new RigFolder();
        await using var platform = new FakeSlack();
        platform.Faults.Otherwise = _ => new Fault.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(20)));
        await platform.StartAsync();
        using var host = new RigProcess(
            "--state", folder.Path, "--platform", platform.Address.ToString(), "--lookup", lookup, "--sabotage", sabotage.ToString());
        await host.StartAsync();

        var ledger = new Ledger();
        var killed = 0;
        var conversing = Sender.ConverseAsync(
            [host], ledger, conversations: 16, () => Volatile.Read(ref killed) < kills || ledger.Accepted < turns, TimeSpan.FromMilliseconds(20), CancellationToken.None);
        for (; killed < kills; Interlocked.Increment(ref killed))
        {
            await Task.Delay(Random.Shared.Next(20, 900));
            await host.CrashAsync();
        }

        await conversing;
        return (await ledger.SettleAsync(platform.Truth, patience ?? TimeSpan.FromSeconds(60)), killed);
    }
}
