using System.Globalization;
using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>
/// Schedules asked for in messages, and a clock that is set to a moment before nine, day after day. While they fall due one host is
/// killed, or one of several frozen until its leases have run out: what is due on a day is shown once.
/// </summary>
internal sealed class ScheduleRig : IAsyncDisposable
{
    private const int Conversations = 16;
    private const int FaultsADay = 2;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BeforeNine = TimeSpan.FromMilliseconds(500);
    private static readonly DateOnly Sunday = new(2030, 1, 6);

    private readonly RigFolder folder = new();
    private readonly FakeSlack platform = new();
    private readonly Ledger ledger = new();
    private readonly PostgresServer? server;
    private readonly RigClock clock;
    private RigProcess[] hosts = [];
    private int faults;

    private ScheduleRig(PostgresServer? server)
    {
        this.server = server;
        clock = new RigClock(ClockPath);
        clock.Set(At(Sunday, new TimeOnly(12, 0)));
    }

    private LedgerResult Result => ledger.Compare(platform.Truth);

    private string ClockPath => Path.Combine(folder.Path, "clock");

    /// <param name="hosts">One has a file, several share a PostgreSQL.</param>
    public static async Task<LedgerResult> RunAsync(int hosts, int faults, int schedules, Sabotage sabotage = Sabotage.None, TimeSpan? patience = null)
    {
        await using var rig = new ScheduleRig(hosts > 1 ? PostgresServer.Start() : null);
        await rig.StartAsync(hosts, sabotage);
        // After the faults, a day without any: what they left behind would show.
        DateOnly[] days = [.. Enumerable.Range(1, (faults / FaultsADay) + 1).Select(Sunday.AddDays)];
        RigSchedule[] all = [.. Enumerable.Range(0, schedules).Select(number => RigSchedule.Of(number, days))];
        await rig.AskAsync(all, faults);
        foreach (var day in days)
        {
            await rig.PassNineAsync(day, all, Math.Min(FaultsADay, faults - rig.faults), patience ?? TimeSpan.FromSeconds(60));
            if (!rig.Result.IsClean)
                break;
        }

        return rig.Result;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
            host.Dispose();
        await platform.DisposeAsync();
        clock.Dispose();
        server?.Dispose();
        folder.Dispose();
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day, time, TimeSpan.Zero);

    private async Task StartAsync(int count, Sabotage sabotage)
    {
        platform.Faults.Otherwise = _ => new Fault.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(20)));
        await platform.StartAsync();
        string[] state = server is null ? ["--state", folder.Path] : ["--postgres", server.NewDatabase()];
        string[] arguments =
        [
            .. state, "--platform", platform.Address.ToString(), "--clock", ClockPath, "--lease", $"{Lease}", "--spread", "00:00:01", "--sabotage", $"{sabotage}",
        ];
        hosts = [.. Enumerable.Range(0, count).Select(_ => new RigProcess(arguments))];
        await Task.WhenAll(hosts.Select(host => host.StartAsync()));
    }

    // The first fault comes while they are asked for: what is acknowledged becomes one schedule.
    private async Task AskAsync(IEnumerable<RigSchedule> all, int count)
    {
        var acknowledged = new Ledger();
        var asking = Task.WhenAll(all.Select((schedule, number) => Sender.DeliverAsync(
            hosts,
            new RigEvent($"Ev{number}", "message", $"T{number % Conversations % 5}", $"C{number % Conversations}", "", $"{number}.0", schedule.Wish),
            acknowledged,
            CancellationToken.None)));
        await HarmAsync(Math.Min(1, count), within: TimeSpan.FromMilliseconds(300));
        await asking;
        await UntilNothingWaitsAsync();
    }

    private async Task PassNineAsync(DateOnly day, IEnumerable<RigSchedule> all, int count, TimeSpan patience)
    {
        foreach (var schedule in all.Where(schedule => schedule.IsDue(day)))
            ledger.Accept(RigSchedule.On(schedule.Topic, day));
        clock.Set(At(day, RigSchedule.Nine) - BeforeNine);
        await Task.Delay(BeforeNine);
        await HarmAsync(count, within: TimeSpan.FromSeconds(1));
        await ledger.SettleAsync(platform.Truth, patience);
        await UntilNothingWaitsAsync();
    }

    private async Task HarmAsync(int count, TimeSpan within)
    {
        for (var last = faults + count; faults < last; faults++)
        {
            await Task.Delay(within * Random.Shared.NextDouble());
            var host = hosts[Random.Shared.Next(hosts.Length)];
            await (hosts.Length > 1 && faults % 3 == 2 ? host.FreezeAsync(Lease + TimeSpan.FromSeconds(1)) : host.CrashAsync());
        }
    }

    // The clock is set when all turns have ended: they are not to grow a day older.
    private async Task UntilNothingWaitsAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (int.Parse(await hosts[0].Client.GetStringAsync(new Uri("/waiting", UriKind.Relative), limit.Token), CultureInfo.InvariantCulture) > 0)
            await Task.Delay(50, limit.Token);
    }
}
