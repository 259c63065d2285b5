using ChatBot.Conversations.Outbound;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Conversations.Outbound;

public sealed class RateBudgetTests
{
    private static readonly DateTimeOffset Start = new(2023, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public void No_stretch_of_time_holds_more_calls_than_the_limits_allow() =>
        Gen.Select(Gen.Select(Gen.Int[1, 8], Gen.Int[1, 30], (count, seconds) => new RateLimit(count, TimeSpan.FromSeconds(seconds))).Array[1, 3], Gen.Int[0, 3_000].Array[1, 60])
            .Sample((limits, gaps) =>
            {
                var window = new RateWindow(limits);
                var now = Start;
                var calls = new List<DateTimeOffset>();
                foreach (var gap in gaps)
                {
                    window.TryBook(now = now.AddMilliseconds(gap), DateTimeOffset.MaxValue, out var at);
                    calls.Add(at);
                }

                return limits.All(limit => calls.All(call => calls.Count(other => other >= call && other < call + limit.Per) <= limit.Count));
            });

    [Fact]
    public async Task A_scope_that_was_told_to_pause_delays_its_own_calls_and_no_others()
    {
        var time = new FakeTimeProvider(Start);
        var budget = new RateBudget(time);
        var paused = new RateScope("slack/T1/C1");
        budget.Hold(paused, TimeSpan.FromSeconds(30));

        await budget.TakeAsync([new RateScope("slack/T1/C2")], Longest, CancellationToken.None);
        var waiting = budget.TakeAsync([paused], Longest, CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));
        await waiting;
    }

    [Fact]
    public async Task Those_who_waited_when_the_pause_came_keep_the_limit_after_it()
    {
        var time = new FakeTimeProvider(Start);
        var budget = new RateBudget(time);
        var scope = new RateScope("C1", new RateLimit(1, TimeSpan.FromSeconds(1)));
        var calls = Enumerable.Range(0, 5).Select(_ => budget.TakeAsync([scope], Longest, CancellationToken.None)).ToList();
        budget.Hold(scope, TimeSpan.FromSeconds(10));

        await AdvanceAsync(time, TimeSpan.FromSeconds(9));
        Assert.Equal(1, calls.Count(call => call.IsCompleted));
        await AdvanceAsync(time, TimeSpan.FromSeconds(2.5));
        Assert.InRange(calls.Count(call => call.IsCompleted), 2, 3);
        await AdvanceAsync(time, TimeSpan.FromSeconds(5));
        Assert.All(calls, call => Assert.True(call.IsCompleted));
    }

    [Fact]
    public async Task Whoever_would_wait_too_long_is_told_at_once_and_takes_nobodys_place()
    {
        var time = new FakeTimeProvider(Start);
        var budget = new RateBudget(time);
        var scope = new RateScope("C1", new RateLimit(1, TimeSpan.FromMinutes(10)));
        await budget.TakeAsync([scope], Longest, CancellationToken.None);
        for (var i = 0; i < 5; i++)
        {
            var failed = await Assert.ThrowsAsync<SendFailedException>(() => budget.TakeAsync([scope], Longest, CancellationToken.None));
            Assert.Equal(TimeSpan.FromMinutes(10), failed.RetryAfter);
        }

        time.Advance(TimeSpan.FromMinutes(10));
        await budget.TakeAsync([scope], Longest, CancellationToken.None);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_holds_no_call_up()
    {
        var time = new SettableClock();
        var budget = new RateBudget(time);
        var scope = new RateScope("C1", new RateLimit(1, TimeSpan.FromSeconds(1)));
        await budget.TakeAsync([scope], Longest, CancellationToken.None);
        time.Set = TimeSpan.FromHours(-1);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(budget.TakeAsync([scope], Longest, CancellationToken.None).IsCompletedSuccessfully);
    }

    // Timers fire on the test's thread but what they wake runs elsewhere, so time moves in small steps.
    private static async Task AdvanceAsync(FakeTimeProvider time, TimeSpan by)
    {
        for (var passed = TimeSpan.Zero; passed < by; passed += TimeSpan.FromMilliseconds(250))
        {
            time.Advance(TimeSpan.FromMilliseconds(250));
            for (var i = 0; i < 20; i++)
                await Task.Yield();
        }
    }

    /// <summary>Somebody sets the clock; the time that passes is the same.</summary>
    private sealed class SettableClock() : FakeTimeProvider(RateBudgetTests.Start)
    {
        public TimeSpan Set { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Set;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }
}
