using System.Collections.Concurrent;
using ChatBot.Answering;
using ChatBot.Conversations;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Conversations;

public sealed class TurnWorkerTests : IAsyncLifetime
{
    private readonly StateFolder folder = new();
    private readonly FakeSlack slack = new();

    public async ValueTask InitializeAsync() => await slack.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await slack.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_question_is_answered_in_the_message_that_showed_the_progress()
    {
        await using var host = await WorkerHost.StartAsync(folder, slack, WorkerHost.Echo);
        await host.AcceptAsync("C1", "1", "which sectors?", thread: "100.1");
        await host.SettleAsync();

        var message = Assert.Single(slack.Truth.Messages);
        Assert.Equal(("C1", "100.1", "answer to which sectors?"), (message.Conversation, message.Thread, message.Text));
        Assert.StartsWith(PlainChannel.Working, (string?)message.Versions[0]["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turns_of_a_thread_are_answered_one_by_one_in_order_and_threads_side_by_side()
    {
        var together = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var inLane = 0;
        var asked = new ConcurrentQueue<string>();
        await using var host = await WorkerHost.StartAsync(folder, slack, async (question, _, cancellation) =>
        {
            var lane = question.Text.Split(' ')[0];
            inLane = Math.Max(inLane, together.AddOrUpdate(lane, 1, (_, count) => count + 1));
            asked.Enqueue(question.Text);
            await Task.Delay(10, cancellation);
            together.AddOrUpdate(lane, 0, (_, count) => count - 1);
            return WorkerHost.Answer(question.Text);
        });
        for (var i = 10; i < 20; i++)
        {
            foreach (var thread in (string[])["a", "b", "c"])
                await host.AcceptAsync("C1", $"{thread}{i}", $"{thread} {i}", thread: thread);
        }

        await host.SettleAsync();
        Assert.Equal(1, inLane);
        foreach (var thread in asked.GroupBy(text => text[0]))
            Assert.Equal(string.Join(',', thread.Order(StringComparer.Ordinal)), string.Join(',', thread));
    }

    [Fact]
    public async Task A_fault_of_ours_ends_in_an_apology_the_asker_sees()
    {
        await using var host = await WorkerHost.StartAsync(folder, slack, (_, _, _) => throw new InvalidOperationException("broken"));
        await host.AcceptAsync("C1", "1", "which sectors?");
        await host.SettleAsync();
        Assert.Equal(Notice.Failed.English, Assert.Single(slack.Truth.Messages).Text);
        Assert.Equal(1, await host.CountAsync("select count(*) from turns where outcome = 'Apologised'"));
    }

    [Fact]
    public async Task An_answer_that_takes_longer_than_its_deadline_ends_in_an_apology_even_if_it_never_returns()
    {
        var never = new TaskCompletionSource<Answer>();
        await using var host = await WorkerHost.StartAsync(folder, slack, (_, _, _) => never.Task, settings: ("Conversations:TurnLimit", "00:00:01"));
        await host.AcceptAsync("C1", "1", "which sectors?");
        await host.SettleAsync();
        Assert.Equal(Notice.TooSlow.English, Assert.Single(slack.Truth.Messages).Text);
    }

    [Fact]
    public async Task A_database_that_says_what_nobody_foresaw_stops_no_host()
    {
        await using var host = await WorkerHost.StartAsync(folder, slack, WorkerHost.Echo);
        await host.Database.RunAsync(session => session.ExecuteAsync("alter table leases rename to mislaid"), TestContext.Current.CancellationToken);
        await host.AcceptAsync("C1", "1", "which sectors?");
        await Task.Delay(300, TestContext.Current.CancellationToken);
        await host.Database.RunAsync(session => session.ExecuteAsync("alter table mislaid rename to leases"), TestContext.Current.CancellationToken);
        await host.SettleAsync();
        Assert.Equal("answer to which sectors?", Assert.Single(slack.Truth.Messages).Text);
    }

    [Fact]
    public async Task The_log_tells_what_became_of_turns_and_nothing_of_what_was_said()
    {
        const string Secret = "xylophone-canary";
        var log = new LogLines();
        slack.ArchivedChannels.Add("C3");
        slack.Faults.Plan("chat.postMessage", new Fault.CutAfterStoring());
        await using var host = await WorkerHost.StartAsync(
            folder,
            slack,
            (question, _, _) => question.Text.StartsWith("break", StringComparison.Ordinal)
                ? throw new InvalidOperationException("broken")
                : Task.FromResult(WorkerHost.Answer($"{Secret} again")),
            log: log);
        await host.AcceptAsync("C1", "1", $"which {Secret}?");
        await host.AcceptAsync("C2", "2", $"break {Secret}");
        await host.AcceptAsync("C3", "3", $"where is {Secret}?");
        await host.AcceptAsync("C4", "4", new string('a', Question.MaximumLength) + Secret);
        await host.SettleAsync();
        Assert.Contains(log.All, line => line.StartsWith("Error: ", StringComparison.Ordinal));
        Assert.Contains(log.All, line => line.StartsWith("Debug: ", StringComparison.Ordinal));
        Assert.DoesNotContain(log.All, line => line.Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("30")]
    [InlineData("0")]
    public async Task A_stopping_host_finishes_what_it_has_begun_however_patient_it_is(string seconds)
    {
        var begun = new TaskCompletionSource();
        var host = await WorkerHost.StartAsync(
            folder,
            slack,
            async (question, _, cancellation) =>
            {
                begun.SetResult();
                await Task.Delay(500, cancellation);
                return WorkerHost.Answer(question.Text);
            },
            settings: ("shutdownTimeoutSeconds", seconds));
        await host.AcceptAsync("C1", "1", "which sectors?");
        await begun.Task;
        await host.DisposeAsync();
        Assert.Equal("which sectors?", Assert.Single(slack.Truth.Messages).Text);
    }

    [Fact]
    public async Task What_a_stopping_host_cannot_finish_is_answered_after_the_restart_in_the_same_message()
    {
        var begun = new TaskCompletionSource();
        var host = await WorkerHost.StartAsync(
            folder,
            slack,
            async (_, _, cancellation) =>
            {
                await WorkerHost.UntilAsync(() => Task.FromResult(slack.Truth.Messages.Count > 0));
                begun.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellation);
                throw new InvalidOperationException("not reached");
            },
            settings: ("Conversations:DrainTime", "00:00:00"));
        await host.AcceptAsync("C1", "1", "which sectors?");
        await begun.Task;
        await host.DisposeAsync();

        await using var restarted = await WorkerHost.StartAsync(folder, slack, WorkerHost.Echo);
        await restarted.SettleAsync();
        Assert.Equal("answer to which sectors?", Assert.Single(slack.Truth.Messages).Text);
    }

    [Fact]
    public async Task A_turn_that_waited_too_long_gets_an_honest_word_instead_of_an_answer()
    {
        await using var host = await WorkerHost.StartAsync(folder, slack, WorkerHost.Echo);
        var old = PlainChannel.Turn("C1", "1", "which sectors?") with { DueAt = TimeProvider.System.GetUtcNow().AddHours(-2) };
        await host.Inbox.AcceptAsync(old, TestContext.Current.CancellationToken);
        await host.SettleAsync();
        Assert.Equal(Notice.TooLate.English, Assert.Single(slack.Truth.Messages).Text);
    }

    [Fact]
    public async Task A_turn_that_waited_too_long_is_dropped_where_the_settings_say_so()
    {
        await using var host = await WorkerHost.StartAsync(folder, slack, WorkerHost.Echo, settings: ("Conversations:LateTurns", "Drop"));
        var old = PlainChannel.Turn("C1", "1", "which sectors?") with { DueAt = TimeProvider.System.GetUtcNow().AddHours(-2) };
        await host.Inbox.AcceptAsync(old, TestContext.Current.CancellationToken);
        await host.SettleAsync();
        Assert.Empty(slack.Truth.Messages);
        Assert.Equal(1, await host.CountAsync("select count(*) from turns where outcome = 'Dropped'"));
    }

    [Theory]
    [InlineData("help", nameof(Notice.Help))]
    [InlineData("  ", nameof(Notice.Help))]
    [InlineData("Forget me!", nameof(Notice.Forgotten))]
    [InlineData("stop", nameof(Notice.NothingToStop))]
    public async Task Some_messages_are_no_questions(string text, string notice)
    {
        await using var host = await WorkerHost.StartAsync(folder, slack, WorkerHost.Echo);
        await host.AcceptAsync("C1", "1", text);
        await host.SettleAsync();
        var said = notice switch { nameof(Notice.Help) => Notice.Help, nameof(Notice.Forgotten) => Notice.Forgotten, _ => Notice.NothingToStop };
        Assert.Equal(said.English, Assert.Single(slack.Truth.Messages).Text);
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_refused_with_a_clear_word()
    {
        await using var host = await WorkerHost.StartAsync(folder, slack, WorkerHost.Echo);
        await host.AcceptAsync("C1", "1", new string('a', Question.MaximumLength + 1));
        await host.SettleAsync();
        Assert.Equal(Notice.TooLong.English, Assert.Single(slack.Truth.Messages).Text);
    }

    [Fact]
    public async Task A_follow_up_question_sees_what_was_said_before()
    {
        await using var host = await WorkerHost.StartAsync(folder, slack, (question, _, _) =>
            Task.FromResult(WorkerHost.Answer(string.Join('|', question.History!.Select(exchange => exchange.Question).Append(question.Text)))));
        await host.AcceptAsync("C1", "1", "one", thread: "t");
        await host.AcceptAsync("C1", "2", "two", thread: "t");
        await host.SettleAsync();
        Assert.Equal("one|two", slack.Truth.Messages[^1].Text);
    }
}
