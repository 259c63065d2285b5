using System.Net;
using System.Text.Json.Nodes;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Slack;

public sealed class SlackInteractionTests
{
    private const string Question = "What does the Harbour Forum cover?";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "C1", "ephemeral")]
    [InlineData("public ", "C1", "in_channel")]
    [InlineData("public ", "C9", "ephemeral")]
    public async Task A_command_is_private_unless_asked_in_the_open_where_nobody_from_outside_reads(string prefix, string channel, string expected)
    {
        var slack = new FakeSlack();
        slack.SharedChannels.Add("C9");
        await using var host = await SlackHost.StartAsync(slack);
        using var response = await host.CommandAsync(Command(host, prefix + Question, channel));
        await host.SettleAsync();

        Assert.Contains("Searching", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        var answer = Assert.Single(slack.Truth.Messages);
        Assert.Equal(expected, (string?)answer.Latest["response_type"]);
        Assert.Contains("[1]", answer.Text, StringComparison.Ordinal);
        Assert.Equal(expected == "ephemeral" && prefix.Length > 0, answer.Latest["blocks"]![0]!.ToJsonString().Contains("other organisations", StringComparison.Ordinal));
        Assert.Equal(expected == "ephemeral" && prefix.Length == 0, answer.Latest.ToJsonString().Contains(AnswerActions.Share, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  help ")]
    [InlineData("public")]
    public async Task An_empty_command_gets_help_at_once(string text)
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        using var response = await host.CommandAsync(Command(host, text, "C1"));
        Assert.Contains("/partnership", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(0, await host.CountAsync("select count(*) from turns"));
    }

    [Theory]
    [InlineData("https://evil.example/response")]
    [InlineData("https://hooks.slack.com.evil.example/x")]
    [InlineData("https://hooks.slack.com@evil.example/x")]
    [InlineData("http://hooks.slack.com/x")]
    [InlineData("https://hooks.slack.com:8443/x")]
    [InlineData("")]
    public async Task Nothing_is_sent_to_a_response_url_that_is_not_slacks(string url)
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        using var response = await host.CommandAsync([.. Command(host, Question, "C1").Where(field => field.Name != "response_url"), ("response_url", url)]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, await host.CountAsync("select count(*) from turns"));
    }

    [Fact]
    public async Task A_press_on_a_next_question_is_answered_once_in_the_thread_with_the_question()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        for (var i = 0; i < 3; i++)
            using (await host.InteractAsync(Press("follow_up_1", "When was the Harbour Forum founded?", new JsonObject { ["message_ts"] = "2.2", ["thread_ts"] = "1.1", ["channel_id"] = "C1" })))
            {
            }

        await host.SettleAsync();
        var answer = Assert.Single(host.Slack.Truth.In("C1"));
        Assert.Equal("1.1", answer.Thread);
        Assert.Contains("When was the Harbour Forum founded?", answer.Latest["blocks"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_under_an_old_answer_is_silent_where_others_read_along_by_now()
    {
        var slack = new FakeSlack();
        slack.SharedChannels.Add("C9");
        await using var host = await SlackHost.StartAsync(slack);
        using (await host.InteractAsync(Press("follow_up_1", "When was the Harbour Forum founded?", new JsonObject { ["message_ts"] = "2.2", ["thread_ts"] = "1.1", ["channel_id"] = "C9" })))
            await host.SettleAsync();
        Assert.Empty(slack.Truth.In("C9"));
        Assert.Equal("U1", (string?)(await host.CallAsync("chat.postEphemeral"))["user"]);
    }

    [Fact]
    public async Task A_press_by_somebody_of_another_organisation_does_nothing()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        var press = Press("follow_up_1", "When was the Harbour Forum founded?", new JsonObject { ["message_ts"] = "2.2", ["thread_ts"] = "1.1", ["channel_id"] = "C1" });
        press["user"]!["team_id"] = "T9";
        using (await host.InteractAsync(press))
            Assert.Equal(0, await host.CountAsync("select count(*) from turns"));
    }

    [Theory]
    [InlineData("対象の分野は何ですか", "検索しています")]
    [InlineData("ヘルプ", "資料について質問できます")]
    [InlineData("", "資料について質問できます")]
    [InlineData("", "Ask about the documents")]
    public async Task A_command_is_acknowledged_in_the_language_it_was_given_in(string text, string expected)
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        using var response = await host.CommandAsync(Command(host, text, "C1"));
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        await host.SettleAsync();
    }

    [Fact]
    public async Task The_dialogs_of_a_japanese_answer_are_japanese()
    {
        await using var host = await SlackHost.StartAsync(
            new FakeSlack(), (_, _, _) => Task.FromResult(AnswerMessageTests.Answer("会合は春に開かれる。 [1]", 1) with { Language = "ja" }));
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention("会合はいつですか")));
        await host.SettleAsync();
        var answer = Assert.Single(host.Slack.Truth.In("C1"));
        Assert.Equal("資料を検索しています…", (string?)answer.Versions[0]["text"]);
        var block = answer.Latest["blocks"]!.AsArray()[^1]!;
        var press = Press("feedback", (string)block["elements"]![0]!["negative_button"]!["value"]!, new JsonObject { ["message_ts"] = answer.Id, ["channel_id"] = "C1" });
        press["actions"]![0]!["block_id"] = (string?)block["block_id"];
        using (await host.InteractAsync(press))
            Assert.Equal("どこが違いましたか", (string?)(await host.CallAsync("views.open"))["view"]!["title"]!["text"]);
    }

    [Theory]
    [InlineData("ja-JP", "質問の例")]
    [InlineData("en-GB", "What I have read")]
    public async Task The_home_page_speaks_its_readers_language(string locale, string expected)
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack { Person = (locale, 0, "Europe/London") });
        await host.EventAsync(SlackEvents.Envelope(new JsonObject { ["type"] = "app_home_opened", ["user"] = "U1", ["tab"] = "home", ["channel"] = "D1" }));
        Assert.Contains(expected, ShownText.Words((await host.CallAsync("views.publish"))["view"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_counts_and_a_bad_one_is_asked_about()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        await host.SettleAsync();
        var answer = Assert.Single(host.Slack.Truth.In("C1"));
        var buttons = answer.Latest["blocks"]!.AsArray()[^1]!["elements"]![0]!;
        var container = new JsonObject { ["message_ts"] = answer.Id, ["channel_id"] = "C1" };

        using (await host.InteractAsync(Press("feedback", (string)buttons["negative_button"]!["value"]!, container)))
            Assert.Equal(1, await host.CountAsync("select count(*) from feedback where helpful = 0 and reason = ''"));
        var view = (await host.CallAsync("views.open"))["view"]!;
        Assert.Empty(BlockLimits.Faults(view.AsObject()));

        using (await host.InteractAsync(Submission((string)view["private_metadata"]!, "Too short.")))
            Assert.Equal(1, await host.CountAsync("select count(*) from feedback where reason = 'Too short.'"));
        using (await host.InteractAsync(Press("feedback", (string)buttons["positive_button"]!["value"]!, container)))
            Assert.Equal(1, await host.CountAsync("select count(*) from feedback where helpful = 1"));
    }

    [Fact]
    public async Task A_vote_on_an_answer_of_another_channel_is_not_counted()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        await host.SettleAsync();
        var value = (string)Assert.Single(host.Slack.Truth.In("C1")).Latest["blocks"]!.AsArray()[^1]!["elements"]![0]!["positive_button"]!["value"]!;
        using (await host.InteractAsync(Press("feedback", value, new JsonObject { ["message_ts"] = "1.1", ["channel_id"] = "C7" })))
            Assert.Equal(0, await host.CountAsync("select count(*) from feedback"));
    }

    [Fact]
    public async Task Quotes_are_shown_word_for_word_and_only_what_the_channel_may_see()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack(), settings: ("Slack:Channels:C2:Collections:0", "press"));
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention("Who was elected chair of the board?")));
        await host.SettleAsync();
        var value = Assert.Single(host.Slack.Truth.In("C1")).Latest["blocks"]!.AsArray().Single(block => (string?)block!["type"] == "actions")!["elements"]!.AsArray()
            .Single(button => (string?)button!["action_id"] == AnswerActions.ShowQuotes)!["value"]!.ToString();

        using (await host.InteractAsync(Press(AnswerActions.ShowQuotes, value, new JsonObject { ["message_ts"] = "1.1", ["channel_id"] = "C1" })))
            Assert.Contains("elected Anna Lind", (await host.CallAsync("views.open"))["view"]!.ToJsonString(), StringComparison.Ordinal);
        using (await host.InteractAsync(Press(AnswerActions.ShowQuotes, value, new JsonObject { ["message_ts"] = "1.1", ["channel_id"] = "C2" })))
        {
            await ChatBot.Tests.Conversations.WorkerHost.UntilAsync(() => Task.FromResult(host.Slack.Calls.Count(call => call.Operation == "views.open") == 2));
            Assert.DoesNotContain("Anna Lind", (await host.CallAsync("views.open"))["view"]!.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_home_page_shows_what_was_read_and_what_its_reader_asked()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        await host.SettleAsync();
        await host.EventAsync(SlackEvents.Envelope(new JsonObject { ["type"] = "app_home_opened", ["user"] = "U1", ["tab"] = "home", ["channel"] = "D1" }, "Ev2"));
        var view = (await host.CallAsync("views.publish"))["view"]!.AsObject();
        Assert.Contains("Charter of the Harbour Forum", view.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(Question, view.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("shipping, fisheries and tidal energy", view.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(BlockLimits.Faults(view));
    }

    [Fact]
    public async Task When_the_app_is_removed_what_it_knew_is_erased()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(Question)));
        await host.SettleAsync();
        Assert.Equal(1, await host.CountAsync("select count(*) from exchanges"));
        await host.EventAsync(SlackEvents.Envelope(new JsonObject { ["type"] = "app_uninstalled" }, "Ev2"));
        await host.EventAsync(SlackEvents.Envelope(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["bot"] = new JsonArray("U0BOT") } }, "Ev3"));
        Assert.Equal(0, await host.CountAsync("select count(*) from exchanges"));
    }

    internal static (string Name, string Value)[] Command(SlackHost host, string text, string channel, string command = "/partnership") =>
    [
        ("team_id", "T1"), ("channel_id", channel), ("user_id", "U1"), ("command", command), ("text", text), ("trigger_id", "1.2.3"),
        ("response_url", host.Slack.NewResponseUrl(channel).AbsoluteUri), ("is_enterprise_install", "false"),
    ];

    internal static JsonObject Press(string action, string value, JsonObject container) => Of("block_actions", new JsonObject
    {
        ["trigger_id"] = "9.9", ["container"] = container.DeepClone(), ["channel"] = new JsonObject { ["id"] = (string?)container["channel_id"] },
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action, ["value"] = value, ["action_ts"] = "3.3" }),
    });

    private static JsonObject Submission(string metadata, string reason) => Of("view_submission", new JsonObject
    {
        ["view"] = new JsonObject
        {
            ["callback_id"] = FeedbackModal.CallbackId, ["private_metadata"] = metadata,
            ["state"] = new JsonObject { ["values"] = new JsonObject { [FeedbackModal.BlockId] = new JsonObject { [FeedbackModal.ActionId] = new JsonObject { ["value"] = reason } } } },
        },
    });

    internal static JsonObject Of(string type, JsonObject payload)
    {
        payload["type"] = type;
        payload["team"] = new JsonObject { ["id"] = "T1" };
        payload["user"] = new JsonObject { ["id"] = "U1", ["team_id"] = "T1" };
        return payload;
    }
}
