using ChatBot.Conversations;

namespace ChatBot.Tests.Conversations;

public sealed class TurnInboxTests : IAsyncLifetime
{
    private readonly StateFolder folder = new();
    private StateHarness state = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        state = StateHarness.Sqlite(folder);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await state.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_message_is_new_once_and_known_ever_after()
    {
        Assert.True(await state.Inbox.AcceptAsync(TurnBuilder.Turn(), Cancellation));
        Assert.False(await state.Inbox.AcceptAsync(TurnBuilder.Turn(), Cancellation));
        Assert.Single(await state.ClaimAsync());
    }

    [Fact]
    public async Task A_message_is_known_after_it_was_answered_and_the_host_restarted()
    {
        await state.Inbox.AcceptAsync(TurnBuilder.Turn(), Cancellation);
        var claimed = Assert.Single(await state.ClaimAsync());
        await state.Store.CompleteAsync(claimed.Lease, new Completion(claimed.Turn, TurnOutcome.Answered), Cancellation);
        await state.DisposeAsync();
        state = StateHarness.Sqlite(folder);

        Assert.False(await state.Inbox.AcceptAsync(TurnBuilder.Turn(), Cancellation));
        Assert.Empty(await state.ClaimAsync());
    }

    [Fact]
    public async Task An_edit_is_another_message_than_the_one_it_edits()
    {
        Assert.True(await state.Inbox.AcceptAsync(TurnBuilder.Turn(), Cancellation));
        Assert.True(await state.Inbox.AcceptAsync(TurnBuilder.Turn(kind: TurnKind.Edit), Cancellation));
    }

    [Fact]
    public async Task Of_many_deliveries_at_once_exactly_one_is_new()
    {
        var deliveries = Enumerable.Range(0, 500).Select(i => state.Inbox.AcceptAsync(TurnBuilder.Turn(message: $"{i % 50}"), Cancellation));
        Assert.Equal(50, (await Task.WhenAll(deliveries)).Count(isNew => isNew));
    }

    // Half a surrogate pair does not survive in an attribute, so this is no theory.
    [Fact]
    public async Task Whatever_was_written_is_stored_and_comes_back()
    {
        (string Written, string Stored)[] texts =
        [
            ("nul \0 inside", "nul \uFFFD inside"),
            ("half a pair \ud83d", "half a pair \uFFFD"),
            ("\udc00 the other half", "\uFFFD the other half"),
            ("何年何月何日 🎌 'quoted'; drop table turns; --", "何年何月何日 🎌 'quoted'; drop table turns; --"),
        ];
        foreach (var (written, stored) in texts)
        {
            await state.Inbox.AcceptAsync(TurnBuilder.Turn(message: stored, thread: stored, text: written), Cancellation);
            var turn = Assert.Single(await state.ClaimAsync()).Turn;
            Assert.Equal(TurnBuilder.Turn(message: stored, thread: stored, text: stored, dueAt: turn.DueAt), turn);
        }
    }

    [Fact]
    public async Task A_turn_that_falls_due_later_waits_until_then()
    {
        await state.Inbox.AcceptAsync(TurnBuilder.Turn(dueAt: state.Time.GetUtcNow().AddHours(1)), Cancellation);
        Assert.Empty(await state.ClaimAsync());
        state.Time.Advance(TimeSpan.FromHours(1));
        Assert.Single(await state.ClaimAsync());
    }

    [Fact]
    public async Task Accepting_raises_the_signal_that_wakes_the_worker()
    {
        await state.Inbox.AcceptAsync(TurnBuilder.Turn(), Cancellation);
        var woken = state.Signal.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        Assert.Same(woken, await Task.WhenAny(woken, Task.Delay(TimeSpan.FromSeconds(10), Cancellation)));
    }
}
