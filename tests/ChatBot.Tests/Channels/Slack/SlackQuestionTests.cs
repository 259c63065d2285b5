using System.Net;
using System.Text.Json.Nodes;
using ChatBot.Tests.Conversations;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Slack;

public sealed class SlackQuestionTests
{
    private const string Question = "What does the Harbour Forum cover?";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mention_gets_one_cited_answer_in_its_thread(bool hasStreams)
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack { HasStreams = hasStreams });

        using var response = await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        await host.SettleAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = Assert.Single(host.Slack.Truth.In("C1"));
        Assert.Equal("1700000000.000100", answer.Thread);
        Assert.Contains("shipping, fisheries and tidal energy", answer.Text, StringComparison.Ordinal);
        Assert.Contains("[1]", answer.Text, StringComparison.Ordinal);
        Assert.Contains("https://bot.example.org/documents/charter.txt", answer.Latest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_asks_for_a_briefing_gets_one()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Direct("brief me on the Harbour Forum before my meeting")));
        await host.SettleAsync();

        var briefing = Assert.Single(host.Slack.Truth.In("D1"));
        Assert.StartsWith("Briefing: Harbour Forum", briefing.Text, StringComparison.Ordinal);
        Assert.Contains("\"header\"", briefing.Latest.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("https://bot.example.org/documents/charter.txt", briefing.Latest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_direct_message_is_answered_without_a_mention()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Direct(Question)));
        await host.SettleAsync();
        Assert.Contains("fisheries", Assert.Single(host.Slack.Truth.In("D1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eleven_deliveries_of_one_message_give_one_answer()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        var deliveries = Enumerable.Range(0, 11).Select(i =>
        {
            var inner = i % 2 == 0 ? SlackEvents.Mention(Question) : SlackEvents.Message($"<@{FakeSlack.BotUser}> {Question}");
            return host.EventAsync(
                SlackEvents.Envelope(inner, $"Ev{i / 3}"),
                i == 0 ? [] : [("X-Slack-Retry-Num", $"{i}"), ("X-Slack-Retry-Reason", "http_timeout")]);
        });
        foreach (var response in await Task.WhenAll(deliveries))
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await host.SettleAsync();

        Assert.Single(host.Slack.Truth.Messages);
        Assert.Equal(1, await host.CountAsync("select count(*) from turns"));
    }

    [Fact]
    public async Task A_delivery_marked_as_a_retry_is_answered_when_the_first_never_came()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)), ("X-Slack-Retry-Num", "3"), ("X-Slack-Retry-Reason", "connection_failed"));
        await host.SettleAsync();
        Assert.Single(host.Slack.Truth.Messages);
    }

    [Fact]
    public async Task One_gesture_that_arrives_under_two_ids_is_answered_once()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        foreach (var ts in new[] { "1700000000.000100", "1700000000.000200" })
        {
            var mention = SlackEvents.Mention(Question, ts);
            mention["client_msg_id"] = "same-gesture";
            await host.EventAsync(SlackEvents.Envelope(mention, ts));
        }

        await host.SettleAsync();
        Assert.Single(host.Slack.Truth.Messages);
    }

    [Fact]
    public async Task A_reply_in_a_thread_the_bot_takes_part_in_needs_no_mention()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Message("When was it founded?", "1700000001.000100", thread: "1700000000.000100")));
        await host.SettleAsync();
        Assert.Equal(2, host.Slack.Truth.In("C1").Count);
    }

    [Theory]
    [InlineData("a reply in a thread of others", "1699999999.000100", null, null)]
    [InlineData("said to the room", null, null, null)]
    [InlineData("an edit", "1700000000.000100", "message_changed", null)]
    [InlineData("somebody joined", null, "channel_join", null)]
    [InlineData("another bot", "1700000000.000100", null, "B2")]
    public async Task What_is_not_said_to_the_bot_is_left_alone(string text, string? thread, string? subtype, string? bot)
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        var message = SlackEvents.Message(text, "1700000002.000100", thread: thread);
        if (subtype is not null)
            message["subtype"] = subtype;
        if (bot is not null)
            message["bot_id"] = bot;
        await host.EventAsync(SlackEvents.Envelope(message, "Ev2"));
        await host.SettleAsync();
        Assert.Single(host.Slack.Truth.Messages);
    }

    [Fact]
    public async Task People_who_talk_to_each_other_below_an_answer_are_left_alone()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        (string User, string Text)[] said =
        [
            ("U1", "thanks!"), ("U2", "let us talk about it at lunch"), ("U2", "<@U3> when is it due?"), ("U2", "<!subteam^S1> did you see this?"), ("U2", "When was the Harbour Forum founded?"),
        ];
        for (var i = 0; i < said.Length; i++)
        {
            var message = SlackEvents.Message(said[i].Text, $"170000001{i}.000100", thread: "1700000000.000100");
            message["user"] = said[i].User;
            await host.EventAsync(SlackEvents.Envelope(message, $"Ev-{i}"));
        }

        await host.SettleAsync();
        Assert.Equal(2, host.Slack.Truth.In("C1").Count);
        Assert.Contains("2011", host.Slack.Truth.In("C1")[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_direct_messages_a_next_question_needs_no_thread()
    {
        var histories = new List<int>();
        await using var host = await SlackHost.StartAsync(new FakeSlack(), (question, _, _) =>
        {
            histories.Add(question.History?.Count ?? 0);
            return Task.FromResult(AnswerMessageTests.Answer("x [1]", 1));
        });
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Direct(Question)));
        await host.SettleAsync();
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Direct("When was it founded?", "1700000009.000100"), "Ev2"));
        await host.SettleAsync();
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Direct("And where?", "1700000019.000100", thread: "1700000000.000100"), "Ev3"));
        await host.SettleAsync();
        Assert.Equal([0, 1, 2], histories);
        Assert.Equal("1700000000.000100 1700000009.000100 1700000000.000100", string.Join(' ', host.Slack.Truth.In("D1").Select(message => message.Thread)));
    }

    [Fact]
    public async Task Two_bots_that_talk_to_each_other_are_cut_off()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack(), settings: ("Slack:QuestionsPerThreadAndMinute", "3"));
        for (var i = 0; i < 8; i++)
            await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention($"And then? {i}", $"170000000{i}.000100", thread: "1700000000.000100"), $"Ev{i}"));
        await host.SettleAsync();
        Assert.Equal(3, host.Slack.Truth.Messages.Count);
        Assert.Contains("in a minute", (string?)(await host.CallAsync("chat.postEphemeral"))["text"], StringComparison.Ordinal);
        Assert.Single(host.Slack.Calls, call => call.Operation == "chat.postEphemeral");
    }

    [Fact]
    public async Task In_a_channel_shared_with_others_the_asker_alone_is_told_that_there_is_no_answer()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        foreach (var user in new[] { "U1", "U2" })
        {
            // A mention comes as two events.
            foreach (var asked in new[] { SlackEvents.Mention(Question), SlackEvents.Message($"<@{FakeSlack.BotUser}> {Question}") })
            {
                asked["user"] = user;
                await host.EventAsync(SlackEvents.Envelope(asked, isShared: true));
            }
        }

        await WorkerHost.UntilAsync(() => Task.FromResult(host.Slack.Calls.Any(call => (string?)call.Body["user"] == "U2")));
        Assert.Equal("U1 U2", string.Join(' ', host.Slack.Calls.Where(call => call.Operation == "chat.postEphemeral").Select(call => (string?)call.Body["user"]).Order(StringComparer.Ordinal)));
        Assert.All(host.Slack.Calls, call => Assert.Null(call.Body["thread_ts"]));
        Assert.Empty(host.Slack.Truth.Messages);
        Assert.Equal(0, await host.CountAsync("select count(*) from turns"));
    }

    [Fact]
    public async Task In_a_silent_channel_not_even_that_is_said()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack(), settings: ("Slack:Channels:C1:Silent", "true"));
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question), isShared: true));
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question, channel: "C2"), "Ev2", isShared: true));
        Assert.Equal("C2", (string?)(await host.CallAsync("chat.postEphemeral"))["channel"]);
        Assert.Single(host.Slack.Calls, call => call.Operation == "chat.postEphemeral");
    }

    [Fact]
    public async Task Somebody_of_another_workspace_is_not_answered()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        var mention = SlackEvents.Mention(Question);
        mention["user_team"] = "T9";
        await host.EventAsync(SlackEvents.Envelope(mention));
        await host.CallAsync("chat.postEphemeral");
        Assert.Equal(0, await host.CountAsync("select count(*) from turns"));
    }

    [Fact]
    public async Task A_workspace_that_is_not_listed_is_not_answered()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack(), settings: ("Slack:Workspaces:0", "T7"));
        using var response = await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, await host.CountAsync("select count(*) from turns"));
    }

    [Fact]
    public async Task A_channel_is_answered_from_its_own_collections_alone()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack(), settings: [("Slack:Channels:C2:Collections:0", "board"), ("Slack:Channels:C1:Collections:0", "press")]);
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention("Who was elected chair of the board?", channel: "C1"), "Ev1"));
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention("Who was elected chair of the board?", channel: "C2"), "Ev2"));
        await host.SettleAsync();
        Assert.DoesNotContain("Anna Lind", Assert.Single(host.Slack.Truth.In("C1")).Latest.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Anna Lind", Assert.Single(host.Slack.Truth.In("C2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_without_a_question_gets_help()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention("")));
        await host.SettleAsync();
        Assert.Contains("Ask me about", Assert.Single(host.Slack.Truth.In("C1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_is_invited_introduces_itself_once()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        for (var i = 0; i < 3; i++)
        {
            var joined = new JsonObject { ["type"] = "member_joined_channel", ["user"] = FakeSlack.BotUser, ["channel"] = "C5", ["inviter"] = "U1" };
            await host.EventAsync(SlackEvents.Envelope(joined, $"Ev{i}"));
        }

        await host.SettleAsync();
        Assert.Single(host.Slack.Truth.In("C5"));
    }

    [Fact]
    public async Task An_answer_that_slack_will_not_stream_comes_all_the_same()
    {
        var slack = new FakeSlack { HasStreams = true };
        slack.Faults.Plan("chat.appendStream", new Fault.Refuse(500));
        slack.Faults.Plan("chat.stopStream", new Fault.Refuse(503));
        await using var host = await SlackHost.StartAsync(slack);
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        await host.SettleAsync();
        Assert.Contains("fisheries", Assert.Single(host.Slack.Truth.In("C1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_is_proven_by_its_challenge()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        using var response = await host.EventAsync(new JsonObject { ["type"] = "url_verification", ["challenge"] = "prove it", ["token"] = "x" });
        Assert.Equal("prove it", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
