using ChatBot.Conversations;
using ChatBot.Conversations.Schedules;
using ChatBot.Conversations.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Extensions;

namespace ChatBot.Tests.Conversations.Schedules;

/// <summary>The keeping and the falling due, over a real database, with a clock the test moves.</summary>
public abstract class ScheduleTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
    private IStateDatabase database = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract IStateDatabase Open();

    public async ValueTask InitializeAsync()
    {
        database = Open();
        await database.OpenAsync(Cancellation);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await database.DisposeAsync();
    }

    [Fact]
    public async Task What_falls_due_becomes_a_turn_and_comes_again_a_week_later()
    {
        var store = Store();
        await AddAsync(store, "a", new Recurrence(WeekDays.Monday, new LocalTime(8, 30)));
        clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 8, 30, 1, TimeSpan.Zero));

        await Clock(store).RoundAsync(Cancellation);
        await Clock(store).RoundAsync(Cancellation);

        Assert.Equal(["Brief me on cyber"], await TurnsAsync());
        Assert.Equal(Instant.FromUtc(2026, 12, 7, 8, 30), (await OfAsync(store)).Single().Due);
    }

    [Fact]
    public async Task Hosts_that_see_it_fall_due_at_the_same_moment_make_one_turn_of_it()
    {
        var (one, other) = (Store(), Store());
        for (var number = 0; number < 20; number++)
            await AddAsync(one, $"{number:x2}", new Recurrence(WeekDays.All, new LocalTime(8, 30)));
        clock.SetUtcNow(new DateTimeOffset(2026, 11, 26, 8, 31, 0, TimeSpan.Zero));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(at => Task.Run(() => Clock(at % 2 == 0 ? one : other).RoundAsync(Cancellation))));

        Assert.Equal(20, (await TurnsAsync()).Count);
    }

    [Fact]
    public async Task A_host_that_was_off_says_the_latest_once_and_what_is_older_than_a_day_not_at_all()
    {
        var store = Store();
        await AddAsync(store, "daily", new Recurrence(WeekDays.All, new LocalTime(8, 30)));
        await AddAsync(store, "once", new Recurrence(WeekDays.None, new LocalTime(8, 30), new LocalDate(2026, 11, 26)));
        clock.SetUtcNow(new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));

        await Clock(store).RoundAsync(Cancellation);

        Assert.Equal(["Brief me on cyber"], await TurnsAsync());
        Assert.Equal(Instant.FromUtc(2026, 11, 30, 8, 30), (await OfAsync(store)).Single().Due);
    }

    [Fact]
    public async Task What_is_paused_says_nothing_and_makes_up_for_nothing()
    {
        var store = Store();
        await AddAsync(store, "a", new Recurrence(WeekDays.All, new LocalTime(8, 30)));
        await store.PauseAsync((await OfAsync(store)).Single(), Cancellation);
        clock.SetUtcNow(new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));

        await Clock(store).RoundAsync(Cancellation);
        var paused = (await OfAsync(store)).Single();
        await store.ResumeAsync(paused, paused.When!.After(clock.GetUtcNow().ToInstant(), paused.Zone), Cancellation);
        await Clock(store).RoundAsync(Cancellation);

        Assert.Empty(await TurnsAsync());
        Assert.Equal(Instant.FromUtc(2026, 11, 29, 8, 30), (await OfAsync(store)).Single().Due);
    }

    [Fact]
    public async Task The_same_message_makes_one_schedule_however_often_it_is_worked_on()
    {
        var store = Store();
        await AddAsync(store, "a", new Recurrence(WeekDays.All, new LocalTime(8, 30)));
        await AddAsync(store, "b", new Recurrence(WeekDays.All, new LocalTime(9, 30)));
        await AddAsync(store, "a", new Recurrence(WeekDays.All, new LocalTime(8, 30)));

        Assert.Equal([1, 2], (await OfAsync(store)).Select(schedule => schedule.Number));
    }

    [Fact]
    public async Task Nobody_keeps_more_than_a_number_that_can_be_read()
    {
        var store = Store();
        for (var number = 0; number < ScheduleStore.AtMost; number++)
            Assert.NotNull(await AddAsync(store, $"{number:x2}", new Recurrence(WeekDays.All, new LocalTime(8, 30))));

        Assert.Null(await AddAsync(store, "one more", new Recurrence(WeekDays.All, new LocalTime(8, 30))));
    }

    [Fact]
    public async Task Forgetting_a_person_ends_their_schedules_and_what_was_handed_over()
    {
        var store = Store();
        await AddAsync(store, "a", new Recurrence(WeekDays.All, new LocalTime(8, 30)));
        clock.SetUtcNow(new DateTimeOffset(2026, 11, 26, 8, 30, 0, TimeSpan.Zero));
        await Clock(store).RoundAsync(Cancellation);

        await new Forgetting(database, clock).ForgetAsync(new ForgetScope("fake", new TenantId("T1"), Asker: new AskerId("U1")), Cancellation);

        Assert.Empty(await OfAsync(store));
        Assert.Empty(await TurnsAsync());
    }

    [Fact]
    public async Task A_deleted_schedule_takes_back_what_waits_for_its_moment()
    {
        var store = Store();
        await AddAsync(store, "a", new Recurrence(WeekDays.All, new LocalTime(8, 30)));
        await AddAsync(store, "b", new Recurrence(WeekDays.All, new LocalTime(8, 30)));
        clock.SetUtcNow(new DateTimeOffset(2026, 11, 26, 8, 30, 0, TimeSpan.Zero));
        await Clock(store).RoundAsync(Cancellation);

        await store.DeleteAsync((await OfAsync(store))[0], Cancellation);

        Assert.Single(await TurnsAsync());
    }

    private ScheduleStore Store() => new(database, [new NamedChannel("fake")], clock);

    private ScheduleClock Clock(ScheduleStore store) => new(
        store, [new NamedChannel("fake")], new TurnSignal(), clock, Options.Create(new ConversationOptions()), NullLogger<ScheduleClock>.Instance);

    private async Task<Schedule?> AddAsync(ScheduleStore store, string id, Recurrence when)
    {
        var now = clock.GetUtcNow().ToInstant();
        var place = TurnBuilder.Turn(message: id);
        return await store.AddAsync(new Schedule(place.Id.Value, 0, ScheduleKind.Briefing, place, "cyber", when, DateTimeZone.Utc, when.After(now, DateTimeZone.Utc), null, false), Cancellation);
    }

    private static Task<List<Schedule>> OfAsync(ScheduleStore store) => store.OfAsync(TurnBuilder.Turn(), Cancellation);

    private Task<List<string>> TurnsAsync() =>
        database.RunAsync(session => session.QueryAsync("select text from turns where outcome is null order by number", row => row.GetString(0)), Cancellation);
}
