using ChatBot.Answering;
using ChatBot.Conversations;

namespace ChatBot.Tests.Conversations.Storage;

/// <summary>What holds for a turn's states on either database.</summary>
public abstract class TurnStoreTests : IAsyncLifetime
{
    private StateHarness state = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract StateHarness Open();

    public ValueTask InitializeAsync()
    {
        state = Open();
        return ValueTask.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await state.DisposeAsync();
    }

    [Fact]
    public async Task One_turn_at_a_time_runs_in_a_thread_and_in_the_order_of_arrival()
    {
        await AcceptAsync(TurnBuilder.Turn("1"), TurnBuilder.Turn("2"), TurnBuilder.Turn("3", thread: "other"));

        var first = await state.ClaimAsync();
        Assert.Equal("1 3", MessagesOf(first));
        Assert.Empty(await state.ClaimAsync());

        await CompleteAsync(first.Single(turn => MessageOf(turn) == "1"));
        Assert.Equal("2", MessagesOf(await state.ClaimAsync()));
    }

    [Fact]
    public async Task A_lane_whose_lease_ran_out_goes_to_whoever_asks_and_the_former_holder_can_write_nothing()
    {
        await AcceptAsync(TurnBuilder.Turn());
        var former = Assert.Single(await state.ClaimAsync());
        await state.ExpireLeasesAsync();
        var heir = Assert.Single(await state.ClaimAsync());

        Assert.True(heir.Lease.Fence > former.Lease.Fence);
        Assert.Equal(2, heir.Attempts);
        await Assert.ThrowsAsync<LeaseLostException>(() => state.Store.BeginDeliveryAsync(former.Lease, Cancellation));
        await Assert.ThrowsAsync<LeaseLostException>(() => CompleteAsync(former));
        Assert.Equal([former.Lease], await state.Store.RenewAsync([former.Lease, heir.Lease], Cancellation));
        await CompleteAsync(heir);
        Assert.Equal(1, await state.CountAsync("select count(*) from turns where outcome is not null"));
    }

    [Fact]
    public async Task A_renewed_lease_stays()
    {
        await AcceptAsync(TurnBuilder.Turn());
        var claimed = Assert.Single(await state.ClaimAsync());
        var before = await state.CountAsync("select until from leases");
        await Task.Delay(10, Cancellation);
        state.Time.Advance(TimeSpan.FromMilliseconds(10));
        Assert.Empty(await state.Store.RenewAsync([claimed.Lease], Cancellation));
        Assert.True(await state.CountAsync("select until from leases") > before);
        Assert.Empty(await state.ClaimAsync());
    }

    [Fact]
    public async Task What_was_begun_and_shown_is_known_to_the_next_attempt()
    {
        await AcceptAsync(TurnBuilder.Turn());
        var first = Assert.Single(await state.ClaimAsync());
        Assert.Equal((false, null, 0), (first.ProgressBegun, first.Placeholder, first.DeliveriesBegun));
        await state.Store.BeginProgressAsync(first.Lease, Cancellation);
        await state.Store.ProgressShownAsync(first.Lease, new MessageId("p1"), Cancellation);
        await state.Store.BeginDeliveryAsync(first.Lease, Cancellation);

        await state.ExpireLeasesAsync();
        var second = Assert.Single(await state.ClaimAsync());
        Assert.Equal((true, new MessageId("p1"), 1), (second.ProgressBegun, second.Placeholder, second.DeliveriesBegun));
    }

    [Theory]
    [InlineData(false, false, 1, 0)]
    [InlineData(true, false, 1, 1)]
    [InlineData(false, true, 2, 0)]
    public async Task A_postponed_turn_holds_its_lane_until_it_is_tried_again(bool maybeShown, bool counts, int attempts, int deliveries)
    {
        await AcceptAsync(TurnBuilder.Turn("1"), TurnBuilder.Turn("2"));
        var claimed = Assert.Single(await state.ClaimAsync());
        await state.Store.BeginDeliveryAsync(claimed.Lease, Cancellation);
        await state.Store.PostponeAsync(claimed.Lease, TimeSpan.FromMinutes(5), maybeShown, counts, Cancellation);

        Assert.Empty(await state.ClaimAsync());
        await state.ExpireLeasesAsync();
        var again = Assert.Single(await state.ClaimAsync());
        Assert.Equal(("1", attempts, deliveries), (MessageOf(again), again.Attempts, again.DeliveriesBegun));
    }

    [Fact]
    public async Task A_turn_given_back_is_there_for_the_next_host_at_once()
    {
        await AcceptAsync(TurnBuilder.Turn());
        var claimed = Assert.Single(await state.ClaimAsync());
        await state.Store.ReleaseAsync(claimed.Lease, Cancellation);
        Assert.Equal(1, Assert.Single(await state.ClaimAsync()).Attempts);
    }

    [Fact]
    public async Task A_tenant_with_many_turns_leaves_room_for_the_others()
    {
        await AcceptAsync([.. Enumerable.Range(0, 100).Select(i => TurnBuilder.Turn($"{i}", thread: $"{i}", tenant: "loud"))]);
        await AcceptAsync(TurnBuilder.Turn(tenant: "quiet"));

        var claimed = await state.ClaimAsync(slots: 32);
        Assert.Equal(state.Options.ConcurrentTurnsPerTenant, claimed.Count(turn => turn.Turn.Key.Tenant.Value == "loud"));
        Assert.Single(claimed, turn => turn.Turn.Key.Tenant.Value == "quiet");
        Assert.Empty(await state.ClaimAsync(slots: 10, ("loud", 16), ("quiet", 1)));
    }

    [Fact]
    public async Task Tenants_that_can_only_wait_leave_their_share_to_those_whose_turn_it_is()
    {
        await AcceptAsync([.. Enumerable.Range(0, 40).Select(i => TurnBuilder.Turn(tenant: $"held-{i}"))]);
        foreach (var held in await state.ClaimAsync(slots: 40))
            await state.Store.PostponeAsync(held.Lease, TimeSpan.FromHours(1), maybeShown: false, countsAsAttempt: false, Cancellation);
        await AcceptAsync([.. Enumerable.Range(0, 40).Select(i => TurnBuilder.Turn(tenant: $"early-{i}", dueAt: TurnBuilder.Morning.AddHours(1)))]);
        await AcceptAsync(TurnBuilder.Turn(tenant: "quiet"));
        Assert.Equal("quiet", Assert.Single(await state.ClaimAsync(slots: 2)).Turn.Key.Tenant.Value);
    }

    [Fact]
    public async Task Turns_run_in_the_order_of_arrival_whatever_the_clocks_of_their_hosts_say()
    {
        await state.Inbox.AcceptAsync(TurnBuilder.Turn("1"), Cancellation);
        state.Time.AdjustTime(TurnBuilder.Morning.AddHours(-1));
        await state.Inbox.AcceptAsync(TurnBuilder.Turn("2"), Cancellation);
        var first = Assert.Single(await state.ClaimAsync());
        Assert.Equal(("1", null), (MessageOf(first), first.Turn.DueAt));
        await CompleteAsync(first);
        Assert.Equal("2", MessagesOf(await state.ClaimAsync()));
    }

    [Fact]
    public async Task Follow_up_questions_see_the_last_exchanges_of_their_thread_oldest_first()
    {
        for (var i = 1; i <= 5; i++)
        {
            await AcceptAsync(TurnBuilder.Turn($"{i}"));
            await CompleteAsync(Assert.Single(await state.ClaimAsync()), new Exchange($"q{i}", $"a{i}"));
        }

        await AcceptAsync(TurnBuilder.Turn("6"), TurnBuilder.Turn("7", thread: "other"));
        var claimed = await state.ClaimAsync();
        Assert.Equal("q3 q4 q5", string.Join(' ', claimed.Single(turn => MessageOf(turn) == "6").History.Select(exchange => exchange.Question)));
        Assert.Empty(claimed.Single(turn => MessageOf(turn) == "7").History);
    }

    [Fact]
    public async Task Exchanges_fade_from_memory_with_time()
    {
        await AcceptAsync(TurnBuilder.Turn("1"));
        await CompleteAsync(Assert.Single(await state.ClaimAsync()), new Exchange("q", "a"));
        state.Time.Advance(state.Options.RememberFor + TimeSpan.FromSeconds(1));
        await AcceptAsync(TurnBuilder.Turn("2"));
        Assert.Empty(Assert.Single(await state.ClaimAsync()).History);
    }

    [Fact]
    public async Task Of_hosts_that_claim_at_the_same_moment_each_lane_goes_to_one()
    {
        await AcceptAsync([.. Enumerable.Range(0, 40).Select(i => TurnBuilder.Turn($"{i}", thread: $"{i % 20}", tenant: $"T{i % 4}"))]);
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => state.ClaimAsync(slots: 8)));
        var claimed = claims.SelectMany(claim => claim).ToList();
        Assert.Equal(claimed.Count, claimed.Select(turn => turn.Lease.Lane).Distinct().Count());
        Assert.All(claimed, turn => Assert.True(int.Parse(MessageOf(turn), System.Globalization.CultureInfo.InvariantCulture) < 20));
    }

    [Fact]
    public async Task A_message_is_new_once_and_known_ever_after()
    {
        var deliveries = Enumerable.Range(0, 500).Select(i => state.Inbox.AcceptAsync(TurnBuilder.Turn(message: $"{i % 50}"), Cancellation));
        Assert.Equal(50, (await Task.WhenAll(deliveries)).Count(isNew => isNew));
        Assert.False(await state.Inbox.AcceptAsync(TurnBuilder.Turn(message: "7"), Cancellation));
    }

    [Fact]
    public async Task A_message_that_is_taken_back_before_it_comes_is_not_answered_when_it_does()
    {
        var (late, edited) = (TurnBuilder.Turn("deleted"), TurnBuilder.Turn("edited"));
        var withdrawal = new Withdrawal(state.Database, state.Time);
        Assert.Null(await withdrawal.WithdrawAsync(late.Key, by: null, Cancellation));
        var wording = edited with { Key = edited.Key.Edited("better") };
        Assert.Null(await withdrawal.WithdrawAsync(edited.Key, by: wording.Key, Cancellation));
        Assert.True(await state.Inbox.AcceptAsync(TurnBuilder.Turn(wording.Key.Message.Value, kind: TurnKind.Edit), Cancellation));

        Assert.False(await state.Inbox.AcceptAsync(late, Cancellation));
        Assert.False(await state.Inbox.AcceptAsync(edited, Cancellation));
        Assert.Equal(wording.Key, Assert.Single(await state.ClaimAsync()).Turn.Key);
    }

    [Fact]
    public async Task A_finished_turn_keeps_its_ids_and_none_of_its_words()
    {
        await AcceptAsync(TurnBuilder.Turn());
        await CompleteAsync(Assert.Single(await state.ClaimAsync()));
        Assert.Equal(1, await state.CountAsync("select count(*) from turns where outcome = 'Answered' and text is null and addressing is null"));
        Assert.Equal(0, await state.CountAsync("select count(*) from leases"));
    }

    private async Task AcceptAsync(params Turn[] turns)
    {
        foreach (var turn in turns)
        {
            await state.Inbox.AcceptAsync(turn, Cancellation);
            state.Time.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    private Task CompleteAsync(ClaimedTurn claimed, Exchange? exchange = null) =>
        state.Store.CompleteAsync(claimed.Lease, new Completion(claimed.Turn, TurnOutcome.Answered, null, exchange), Cancellation);

    private static string MessagesOf(IEnumerable<ClaimedTurn> claimed) => string.Join(' ', claimed.Select(MessageOf).Order(StringComparer.Ordinal));

    private static string MessageOf(ClaimedTurn claimed) => claimed.Turn.Key.Message.Value;
}
