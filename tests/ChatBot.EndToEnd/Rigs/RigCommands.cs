using System.Diagnostics;
using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>The rigs by name: <c>dotnet run -c Release --project tests/ChatBot.EndToEnd -- crash --kills 200 --turns 5000</c>.</summary>
internal static class RigCommands
{
    public const string Host = "host";

    private static readonly Dictionary<string, Func<RigArguments, Task<int>>> Rigs = new(StringComparer.Ordinal)
    {
        [Host] = RigHost.RunAsync,
        ["crash"] = CrashAsync,
        ["redelivery"] = RedeliveryAsync,
        ["two-hosts"] = TwoHostsAsync,
        ["schedules"] = SchedulesAsync,
        ["acknowledgement"] = AcknowledgementAsync,
        ["slack-acknowledgement"] = SlackAcknowledgementAsync,
        ["disk"] = DiskAsync,
        ["power-cut"] = PowerCutAsync,
    };

    public static bool Knows(string[] arguments) => arguments is [var name, ..] && Rigs.ContainsKey(name);

    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            return await Rigs[arguments[0]](new RigArguments(arguments[1..]));
        }
        catch (FormatException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }
    }

    private static async Task<int> CrashAsync(RigArguments arguments)
    {
        arguments.AllowOnly("kills", "turns", "lookup", "sabotage");
        var started = Stopwatch.GetTimestamp();
        var (result, kills) = await CrashRig.RunAsync(
            arguments.Number("kills", 200), arguments.Number("turns", 5_000), arguments.Text("lookup", "no"), SabotageOf(arguments));
        return Report($"kills {kills}, {result}", started, result.IsClean);
    }

    private static async Task<int> RedeliveryAsync(RigArguments arguments)
    {
        arguments.AllowOnly("messages", "sabotage");
        var started = Stopwatch.GetTimestamp();
        var (result, deliveries) = await RedeliveryRig.RunAsync(arguments.Number("messages", 10_000), SabotageOf(arguments));
        return Report($"deliveries {deliveries}, {result}", started, result.IsClean);
    }

    private static async Task<int> TwoHostsAsync(RigArguments arguments)
    {
        arguments.AllowOnly("faults", "turns", "sabotage");
        if (PostgresServer.Absence is { } absence)
            throw new FormatException(absence);
        var started = Stopwatch.GetTimestamp();
        var faults = arguments.Number("faults", 100);
        var result = await TwoHostsRig.RunAsync(faults, arguments.Number("turns", 5_000), SabotageOf(arguments));
        return Report($"hosts killed or frozen {faults}, {result}", started, result is { IsClean: true, Inversions: 0 });
    }

    private static async Task<int> SchedulesAsync(RigArguments arguments)
    {
        arguments.AllowOnly("hosts", "faults", "schedules", "sabotage");
        var hosts = arguments.Number("hosts", 2);
        if (hosts > 1 && PostgresServer.Absence is { } absence)
            throw new FormatException(absence);
        var started = Stopwatch.GetTimestamp();
        var faults = arguments.Number("faults", 40);
        var result = await ScheduleRig.RunAsync(hosts, faults, arguments.Number("schedules", 240), SabotageOf(arguments));
        return Report($"hosts {hosts}, killed or frozen {faults}, due times {result}", started, result is { IsClean: true, Inversions: 0, Unasked: 0 });
    }

    private static async Task<int> AcknowledgementAsync(RigArguments arguments)
    {
        arguments.AllowOnly("rounds", "seconds", "per-second", "pace-seconds");
        var started = Stopwatch.GetTimestamp();
        var (echo, unstored, stored) = await AcknowledgementRig.SaturateAsync(
            arguments.Number("rounds", 5), TimeSpan.FromSeconds(arguments.Number("seconds", 4)));
        var failed = Report(
            $"32 connections: echo {echo}, the endpoint without the store {unstored}, stored {stored} = {stored.PerSecond / echo.PerSecond:0.00} of the echo, {stored.PerSecond / unstored.PerSecond:0.00} of the unstored",
            started,
            stored.PerSecond >= 0.4 * echo.PerSecond);

        started = Stopwatch.GetTimestamp();
        var pace = arguments.Number("per-second", 200);
        var (latencies, answered, megabytes) = await AcknowledgementRig.PaceAsync(pace, TimeSpan.FromSeconds(arguments.Number("pace-seconds", 600)));
        return failed + Report(
            $"{pace} a second, answered meanwhile: {latencies}; {answered}, host {megabytes} MB",
            started,
            latencies.Percentile(99) < 250 && latencies.Failures == 0 && answered.IsClean);
    }

    private static async Task<int> SlackAcknowledgementAsync(RigArguments arguments)
    {
        arguments.AllowOnly("per-second", "seconds");
        var started = Stopwatch.GetTimestamp();
        var pace = arguments.Number("per-second", 50);
        var (latencies, answered, otherwise) = await SlackAcknowledgementRig.PaceAsync(pace, TimeSpan.FromSeconds(arguments.Number("seconds", 60)));
        return Report(
            $"Slack, {pace} events a second, answered meanwhile: {latencies}; threads with one cited answer {answered}, with anything else {otherwise}",
            started,
            latencies.Percentile(99) < 250 && latencies.Failures == 0 && otherwise == 0);
    }

    private static async Task<int> DiskAsync(RigArguments arguments)
    {
        arguments.AllowOnly();
        if (DiskRig.Absence is { } absence)
            throw new FormatException(absence);
        var started = Stopwatch.GetTimestamp();
        await using var full = new DiskRig();
        var (held, figures) = await full.FillAsync();
        var failed = Report($"disk full: {figures}", started, held);
        started = Stopwatch.GetTimestamp();
        await using var locked = new DiskRig();
        (held, figures) = await locked.LockAsync();
        return failed + Report($"read-only: {figures}", started, held);
    }

    private static async Task<int> PowerCutAsync(RigArguments arguments)
    {
        arguments.AllowOnly("cuts", "sabotage");
        if (CuttableDisk.Absence is { } absence)
            throw new FormatException(absence);
        var started = Stopwatch.GetTimestamp();
        var cuts = arguments.Number("cuts", 100);
        var result = await PowerCutRig.RunAsync(cuts, SabotageOf(arguments));
        return Report($"power cuts {cuts}, {result}", started, result.IsClean);
    }

    private static Sabotage SabotageOf(RigArguments arguments) => Enum.Parse<Sabotage>(arguments.Text("sabotage", nameof(Sabotage.None)), ignoreCase: true);

    private static int Report(string figures, long started, bool held)
    {
        Console.WriteLine($"{figures}, {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s: {(held ? "held" : "NOT HELD")}");
        return held ? 0 : 1;
    }
}
