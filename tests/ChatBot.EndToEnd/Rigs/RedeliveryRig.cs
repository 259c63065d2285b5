using System.Net;
using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>
/// Delivers each message 1 to 11 times in the forms that platforms are known for - the same envelope again, a new event id for
/// the same message, the message and the mention in it - some at once, some after the answer: exactly one answer each.
/// </summary>
internal static class RedeliveryRig
{
    private const int Most = 11;
    private const int AtOnce = 64;

    public static async Task<(LedgerResult Result, int Deliveries)> RunAsync(int messages, Sabotage sabotage = Sabotage.None)
    {
        using var folder = new RigFolder();
        await using var platform = new FakeSlack();
        await platform.StartAsync();
        using var host = new RigProcess("--state", folder.Path, "--platform", platform.Address.ToString(), "--sabotage", sabotage.ToString());
        await host.StartAsync();

        var ledger = new Ledger();
        var deliveries = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, messages), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancellation) =>
        {
            var message = new RigEvent("", "message", $"T{number % 5}", $"C{number % 200}", $"{number}", $"{number}.0", $"question {number}");
            var again = Enumerable.Range(0, Random.Shared.Next(1, Most + 1)).Select(copy => DeliverAsync(host, Form(message, copy), copy, cancellation));
            foreach (var status in await Task.WhenAll(again))
            {
                Interlocked.Increment(ref deliveries);
                if (status == HttpStatusCode.OK)
                    ledger.Accept(message.Text);
            }
        });
        var result = await ledger.SettleAsync(platform.Truth, TimeSpan.FromSeconds(30));
        return (result with { Inversions = 0 }, deliveries);
    }

    private static RigEvent Form(RigEvent message, int copy) => (copy % 3) switch
    {
        0 => message with { EventId = $"Ev{message.Ts}" },
        1 => message with { EventId = $"Ev{message.Ts}-{copy}" },
        _ => message with { EventId = $"Ev{message.Ts}-{copy}", Type = "app_mention" },
    };

    private static async Task<HttpStatusCode?> DeliverAsync(RigProcess host, RigEvent message, int copy, CancellationToken cancellationToken)
    {
        // The first few come together, the later ones spread until well after the answer.
        if (copy > 2)
            await Task.Delay(Random.Shared.Next(copy * 60), cancellationToken);
        return await Sender.TryAsync(host, message, cancellationToken);
    }
}
