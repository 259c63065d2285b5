using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>What it costs to store a message before it is acknowledged: beside the same endpoint without the store, and beside an echo.</summary>
internal static class AcknowledgementRig
{
    private const int Connections = 32;
    private const int Tomorrow = 86_400;

    /// <summary>A message's size as Slack and Teams send it.</summary>
    private static readonly string Padding = new('x', 1_000);

    private static long next = 1;

    /// <summary>The three endpoints in turn, in several rounds, at full speed.</summary>
    /// <returns>Echo, unstored and stored; the median of the rounds.</returns>
    public static async Task<(Throughput Echo, Throughput Unstored, Throughput Stored)> SaturateAsync(int rounds, TimeSpan each)
    {
        using var folder = new RigFolder();
        using var host = new RigProcess("--state", folder.Path);
        await host.StartAsync();

        // Due tomorrow, so that what is measured is the acknowledgement and not the answering.
        var body = Body(Tomorrow);
        foreach (var path in (string[])["/echo", "/unstored", "/events"])
            await RateAsync(host, path, body, TimeSpan.FromSeconds(1));

        var rates = new Dictionary<string, List<Throughput>>(StringComparer.Ordinal) { ["/echo"] = [], ["/unstored"] = [], ["/events"] = [] };
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (path, measured) in rates)
                measured.Add(await RateAsync(host, path, body, each));
        }

        return (Median(rates["/echo"]), Median(rates["/unstored"]), Median(rates["/events"]));
    }

    /// <summary>Messages at a steady pace, each timed from the moment it was to be sent; all of them are answered meanwhile.</summary>
    public static async Task<(Latencies Acknowledged, LedgerResult Answered, long Megabytes)> PaceAsync(int perSecond, TimeSpan duration)
    {
        using var folder = new RigFolder();
        await using var platform = new FakeSlack();
        await platform.StartAsync();
        using var host = new RigProcess("--state", folder.Path, "--platform", platform.Address.ToString());
        await host.StartAsync();

        var idle = new ConcurrentBag<LoadConnection>();
        for (var i = 0; i < Connections; i++)
            idle.Add(await LoadConnection.OpenAsync(host.Port, "/events", Body(0)));

        var ledger = new Ledger();
        var taken = new ConcurrentBag<double>();
        var failures = 0;
        var sending = new List<Task>();
        var started = Stopwatch.GetTimestamp();
        for (var sent = 0; sent < perSecond * duration.TotalSeconds; sent++)
        {
            var due = TimeSpan.FromSeconds((double)sent / perSecond);
            if (due - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } early)
                await Task.Delay(early);
            sending.Add(Task.Run(async () =>
            {
                var number = Interlocked.Increment(ref next);
                if (!idle.TryTake(out var connection))
                    connection = await LoadConnection.OpenAsync(host.Port, "/events", Body(0));
                if (await connection.SendAsync(number) == 200)
                    ledger.Accept($"question {number:0000000000}");
                else
                    Interlocked.Increment(ref failures);
                taken.Add((Stopwatch.GetElapsedTime(started) - due).TotalMilliseconds);
                idle.Add(connection);
            }));
        }

        await Task.WhenAll(sending);
        var megabytes = host.MemoryInMegabytes();
        var answered = await ledger.SettleAsync(platform.Truth, TimeSpan.FromSeconds(30));
        foreach (var connection in idle)
            connection.Dispose();
        return (new Latencies(taken, failures), answered with { Inversions = 0 }, megabytes);
    }

    private static async Task<Throughput> RateAsync(RigProcess host, string path, string body, TimeSpan duration)
    {
        var count = 0L;
        var processor = host.ProcessorTime();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var connection = await LoadConnection.OpenAsync(host.Port, path, body);
            var own = 0L;
            for (; Stopwatch.GetElapsedTime(started) < duration; own++)
            {
                if (await connection.SendAsync(Interlocked.Increment(ref next)) is not 200 and var status)
                    throw new InvalidOperationException($"{path} answered {status}.");
            }

            Interlocked.Add(ref count, own);
        })));
        return new Throughput(count / Stopwatch.GetElapsedTime(started).TotalSeconds, (host.ProcessorTime() - processor).TotalMicroseconds / count);
    }

    // Ten zeros stand for the message's number; see LoadConnection.
    private static string Body(int dueInSeconds) => JsonSerializer.Serialize(
        new RigEvent("Ev0000000000", "message", "T1", "C0000000000", "", "0000000000.1", "question 0000000000", Padding, dueInSeconds), RigJson.Default.RigEvent);

    private static Throughput Median(List<Throughput> rates) => rates.OrderBy(rate => rate.PerSecond).ElementAt(rates.Count / 2);
}
