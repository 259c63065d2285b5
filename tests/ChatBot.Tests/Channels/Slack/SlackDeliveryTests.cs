using System.Text.Json.Nodes;
using ChatBot.Answering;
using ChatBot.Tests.Conversations;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Slack;

/// <summary>How an answer gets to its asker, whatever Slack thinks of it.</summary>
public sealed class SlackDeliveryTests
{
    private const string Question = "What does the Harbour Forum cover?";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_nobody_may_change_messages_the_answer_is_one_of_its_own_and_the_progress_goes(bool hasStreams)
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack { EditsAreClosed = true, HasStreams = hasStreams });
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        await host.SettleAsync();
        var answer = Assert.Single(host.Slack.Truth.In("C1"));
        Assert.Contains("fisheries", answer.Text, StringComparison.Ordinal);
        Assert.Equal("1700000000.000100", answer.Thread);
        Assert.Equal(1, await host.CountAsync($"select count(*) from turns where outcome = 'Answered' and reply_message = '{answer.Id}'"));
    }

    [Theory]
    [InlineData("context_actions")]
    [InlineData("rich_text")]
    public async Task Blocks_that_slack_does_not_take_are_left_out_and_the_words_come(string block)
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack { UnknownBlock = block });
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        await host.SettleAsync();
        var answer = Assert.Single(host.Slack.Truth.In("C1"));
        Assert.Contains("fisheries", answer.Text, StringComparison.Ordinal);
        Assert.Contains("[1]", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_answer_comes_in_several_messages_of_the_thread_and_the_buttons_stand_below_the_last()
    {
        var text = string.Join('\n', Enumerable.Range(0, 70).Select(line => $"Line {line}. [1]"));
        await using var host = await SlackHost.StartAsync(new FakeSlack(), (_, _, _) => Task.FromResult(AnswerMessageTests.Answer(text, 1)));
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        await host.SettleAsync();

        var messages = host.Slack.Truth.In("C1");
        Assert.Equal(3, messages.Count);
        Assert.All(messages, message => Assert.Equal("1700000000.000100", message.Thread));
        Assert.Equal(text, string.Join('\n', messages.Select(message => message.Text)));
        Assert.Equal([false, false, true], messages.Select(message => message.Latest.ToJsonString().Contains("feedback", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_part_that_was_posted_before_the_answer_was_given_up_is_not_posted_again()
    {
        var slack = new FakeSlack();
        // The placeholder comes through; of the second part nobody knows.
        slack.Faults.Plan("chat.postMessage", new Fault.Delay(TimeSpan.Zero), new Fault.CutAfterStoring());
        var text = string.Join('\n', Enumerable.Range(0, 70).Select(line => $"Line {line}. [1]"));
        await using var host = await SlackHost.StartAsync(slack, (_, _, _) => Task.FromResult(AnswerMessageTests.Answer(text, 1)));
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        await host.SettleAsync();
        Assert.Equal(text, string.Join('\n', slack.Truth.In("C1").Select(message => message.Text)));
    }

    [Theory]
    [InlineData(true, "agent_session_stopped")]
    [InlineData(false, "agent_session_stopped")]
    [InlineData(false, "stop")]
    [InlineData(false, "中止")]
    public async Task What_the_asker_stops_ends_and_says_so(bool hasStreams, string by)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await SlackHost.StartAsync(new FakeSlack { HasStreams = hasStreams }, async (question, _, cancellation) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation).ContinueWith(_ => ended.TrySetResult(), TaskScheduler.Default);
            cancellation.ThrowIfCancellationRequested();
            return AnswerMessageTests.Answer("Too late. [1]", 1);
        });
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Direct(Question)));
        await asked.Task;
        await WorkerHost.UntilAsync(() => Task.FromResult(host.Slack.Truth.In("D1").Count == 1));

        await host.EventAsync(SlackEvents.Envelope(
            by == "agent_session_stopped"
                ? new JsonObject { ["type"] = by, ["channel"] = "D1", ["thread_ts"] = "1700000000.000100", ["user"] = "U1", ["streaming_message_ts"] = new JsonArray() }
                : SlackEvents.Direct(by, "1700000005.000100"),
            "Ev2"));
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await WorkerHost.UntilAsync(() => Task.FromResult(host.Slack.Truth.In("D1") is [{ Text: "Stopped, as you asked." }]));
        Assert.Equal(1, await host.CountAsync("select count(*) from turns where outcome = 'Stopped' and text is null"));
    }

    [Fact]
    public async Task A_word_that_stops_is_taken_once_however_often_it_comes()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await SlackHost.StartAsync(new FakeSlack(), async (_, _, cancellation) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            throw new InvalidOperationException("Nobody stopped it.");
        });
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        await asked.Task;
        await WorkerHost.UntilAsync(() => Task.FromResult(host.Slack.Truth.In("C1").Count == 1));

        // A mention comes as two events, and each of them again.
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => host.EventAsync(SlackEvents.Envelope(
            i % 2 == 0
                ? SlackEvents.Mention("stop", "1700000005.000100", thread: "1700000000.000100")
                : SlackEvents.Message($"<@{FakeSlack.BotUser}> stop", "1700000005.000100", thread: "1700000000.000100"),
            $"Ev{i % 3}"))));
        await host.SettleAsync();
        await WorkerHost.UntilAsync(() => Task.FromResult(host.Slack.Truth.In("C1") is [{ Text: "Stopped, as you asked." }]));
        Assert.Equal(1, await host.CountAsync("select count(*) from turns where outcome = 'Dropped'"));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_stop_it_says_so_once()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention("stop")));
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Message($"<@{FakeSlack.BotUser}> stop"), "Ev2"));
        await host.SettleAsync();
        Assert.StartsWith("There is nothing under way", Assert.Single(host.Slack.Truth.In("C1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_askers_own_day_is_the_day_of_the_question()
    {
        var days = new List<DateOnly>();
        await using var host = await SlackHost.StartAsync(new FakeSlack { Person = ("ja-JP", 9 * 3600, "Asia/Tokyo") }, (question, _, _) =>
        {
            days.Add(question.Today);
            return Task.FromResult(AnswerMessageTests.Answer("x [1]", 1));
        });
        // 23:30 on 14 November in London is the 15th in Tokyo.
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question, "1700004600.000100")));
        await host.SettleAsync();
        Assert.Equal([new DateOnly(2023, 11, 15)], days);
    }

    [Fact]
    public async Task A_question_that_slack_tells_no_time_zone_for_is_answered_all_the_same()
    {
        var slack = new FakeSlack();
        slack.Faults.Plan("users.info", new Fault.Refuse(403));
        await using var host = await SlackHost.StartAsync(slack);
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        await host.SettleAsync();
        Assert.Contains("fisheries", Assert.Single(slack.Truth.In("C1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_stage_of_the_work_is_a_card_and_all_are_ticked_off_at_the_end()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack { HasStreams = true }, async (_, progress, cancellation) =>
        {
            progress!.Report(new AnswerStage(AnswerStageKind.Searching, 128));
            await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
            progress.Report(new AnswerStage(AnswerStageKind.Verifying, 4));
            await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
            return AnswerMessageTests.Answer("x [1]", 1);
        }, ("Conversations:ProgressInterval", "00:00:00.500"));
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        await host.SettleAsync();

        var chunks = host.Slack.Calls.Where(call => call.Operation.EndsWith("Stream", StringComparison.Ordinal)).SelectMany(call => call.Body["chunks"]!.AsArray()).ToArray();
        Assert.Contains(chunks, chunk => (string?)chunk!["title"] == "Checking 4 quotes…");
        var last = chunks.GroupBy(chunk => (string)chunk!["id"]!, StringComparer.Ordinal).Select(card => (string)card.Last()!["status"]!).ToArray();
        Assert.Equal(["complete", "complete"], last);
    }
}
