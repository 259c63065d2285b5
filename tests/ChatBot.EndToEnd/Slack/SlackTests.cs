using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.EndToEnd.Slack;

public sealed class SlackTests(SlackWorkspace slack) : IClassFixture<SlackWorkspace>
{
    private const string Question = "What does the Harbour Forum cover?";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mention_and_a_reply_in_its_thread_get_one_cited_answer_each()
    {
        SkipIfAbsent();
        var ts = await slack.SayAsync(slack.Channel, $"<@{SlackWorkspace.Bot}> {Question}");
        await IsCitedAsync(Assert.Single(await slack.AnswersAsync(slack.Channel, ts, 1)));

        await slack.SayAsync(slack.Channel, "When was it founded?", ts);
        var answers = await slack.AnswersAsync(slack.Channel, ts, 2);
        Assert.Equal(2, answers.Count);
        Assert.Contains("2011", (string?)answers[1]["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_direct_message_gets_one_cited_answer()
    {
        SkipIfAbsent();
        var posted = await slack.CallAsync("chat.postMessage", SlackWorkspace.Anna, new JsonObject { ["channel"] = SlackWorkspace.Bot, ["text"] = Question });
        await IsCitedAsync(Assert.Single(await slack.AnswersAsync((string)posted["channel"]!, (string)posted["ts"]!, 1)));
    }

    [Fact]
    public async Task The_same_message_eleven_times_is_answered_once()
    {
        SkipIfAbsent();
        var ts = await slack.SayAsync(slack.Channel, $"<@{SlackWorkspace.Bot}> When do its members meet?");
        for (var i = 0; i < 11; i++)
        {
            var again = new JsonObject
            {
                ["type"] = "event_callback", ["team_id"] = slack.Team, ["event_id"] = $"EvAgain{i}",
                ["authorizations"] = new JsonArray(new JsonObject { ["user_id"] = SlackWorkspace.Bot, ["is_bot"] = true, ["team_id"] = slack.Team }),
                ["event"] = new JsonObject
                {
                    ["type"] = i % 2 == 0 ? "app_mention" : "message", ["user"] = slack.AnnaId, ["channel"] = slack.Channel, ["ts"] = ts,
                    ["text"] = $"<@{SlackWorkspace.Bot}> When do its members meet?",
                },
            };
            Assert.Equal(200, (await slack.DeliverAsync("/slack/events", json: again)).Status);
        }

        Assert.Single(await slack.AnswersAsync(slack.Channel, ts, 1));
        // A question asked afterwards is answered after whatever the repetitions had led to.
        var later = await slack.SayAsync(slack.Channel, $"<@{SlackWorkspace.Bot}> {Question}");
        await slack.AnswersAsync(slack.Channel, later, 1);
        Assert.Single(await slack.AnswersAsync(slack.Channel, ts, 1));
    }

    [Fact]
    public async Task A_slash_command_is_answered_to_the_asker_alone_and_shared_on_a_press()
    {
        SkipIfAbsent();
        await using var listener = await ResponseListener.StartAsync();
        var (status, body) = await slack.DeliverAsync("/slack/command", new JsonObject
        {
            ["team_id"] = slack.Team, ["channel_id"] = slack.Channel, ["user_id"] = slack.AnnaId, ["command"] = "/partnership", ["text"] = Question,
            ["response_url"] = listener.Url, ["trigger_id"] = "1.command", ["is_enterprise_install"] = "false",
        });
        Assert.Equal(200, status);
        Assert.Contains("ephemeral", body, StringComparison.Ordinal);
        await SlackWorkspace.UntilAsync(() => Task.FromResult(!listener.Posts.IsEmpty));
        var answer = Assert.Single(listener.Posts);
        Assert.Equal("ephemeral", (string?)answer["response_type"]);
        await IsCitedAsync(answer);

        var share = Buttons(answer).Single(button => (string?)button["action_id"] == "share_in_channel");
        await PressAsync(share, new JsonObject { ["type"] = "message", ["message_ts"] = "7.7", ["channel_id"] = slack.Channel, ["is_ephemeral"] = true }, listener.Url);
        await SlackWorkspace.UntilAsync(() => Task.FromResult(listener.Posts.Count == 2));
        Assert.Equal("in_channel", (string?)listener.Posts.Last()["response_type"]);
        await IsCitedAsync(listener.Posts.Last());
    }

    [Fact]
    public async Task The_shortcut_on_a_message_answers_it()
    {
        SkipIfAbsent();
        await using var listener = await ResponseListener.StartAsync();
        var (status, _) = await InteractAsync(new JsonObject
        {
            ["type"] = "message_action", ["callback_id"] = "ask_about_message", ["trigger_id"] = "1.shortcut", ["response_url"] = listener.Url,
            ["channel"] = new JsonObject { ["id"] = slack.Channel },
            ["message"] = new JsonObject { ["ts"] = "5.5", ["user"] = "U9", ["text"] = "Does anybody know what the Harbour Forum covers?" },
        });
        Assert.Equal(200, status);
        await SlackWorkspace.UntilAsync(() => Task.FromResult(!listener.Posts.IsEmpty));
        await IsCitedAsync(Assert.Single(listener.Posts));
    }

    [Fact]
    public async Task The_buttons_under_an_answer_show_its_quotes_and_take_feedback()
    {
        SkipIfAbsent();
        var ts = await slack.SayAsync(slack.Channel, $"<@{SlackWorkspace.Bot}> How many ports founded the Harbour Forum?");
        var answer = Assert.Single(await slack.AnswersAsync(slack.Channel, ts, 1));
        var place = new JsonObject { ["type"] = "message", ["message_ts"] = (string?)answer["ts"], ["channel_id"] = slack.Channel, ["thread_ts"] = ts };

        await PressAsync(Buttons(answer).Single(button => (string?)button["action_id"] == "show_quotes"), place);
        var quotes = (await slack.CallOfBotAsync("views.open", body => !body.ToJsonString().Contains("feedback_reason", StringComparison.Ordinal)))["view"]!;
        Assert.Contains("nine ports", quotes.ToJsonString(), StringComparison.Ordinal);

        var feedback = answer.AsArrayOf("blocks").Single(block => (string?)block!["type"] == "context_actions")!["elements"]![0]!;
        await PressAsync(new JsonObject { ["type"] = "feedback_buttons", ["action_id"] = "feedback", ["value"] = (string?)feedback["negative_button"]!["value"] }, place);
        var why = (await slack.CallOfBotAsync("views.open", body => body.ToJsonString().Contains("feedback_reason", StringComparison.Ordinal)))["view"]!;
        var (status, body) = await InteractAsync(new JsonObject
        {
            ["type"] = "view_submission",
            ["view"] = new JsonObject
            {
                ["callback_id"] = "feedback_reason", ["private_metadata"] = (string?)why["private_metadata"],
                ["state"] = new JsonObject { ["values"] = new JsonObject { ["reason"] = new JsonObject { ["reason_text"] = new JsonObject { ["value"] = "Name the ports." } } } },
            },
        });
        Assert.Equal(200, status);
        Assert.Equal("", body);

        Assert.Equal("", await BlockKitTypes.CheckAsync((BlockKitTypes.Modal, quotes), (BlockKitTypes.Modal, why)));
    }

    [Fact]
    public async Task The_home_page_says_what_was_read()
    {
        SkipIfAbsent();
        await slack.DeliverAsync("/slack/events", json: new JsonObject
        {
            ["type"] = "event_callback", ["team_id"] = slack.Team, ["event_id"] = "EvHome",
            ["event"] = new JsonObject { ["type"] = "app_home_opened", ["user"] = slack.AnnaId, ["channel"] = "D777", ["tab"] = "home" },
        });
        var page = (await slack.CallOfBotAsync("views.publish"))["view"]!;
        Assert.Contains("Charter of the Harbour Forum", page.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("", await BlockKitTypes.CheckAsync((BlockKitTypes.Home, page)));
    }

    [Fact]
    public async Task The_judge_of_blocks_sees_a_wrong_one()
    {
        SkipIfAbsent();
        Assert.NotEmpty(await BlockKitTypes.CheckAsync((BlockKitTypes.Blocks, JsonNode.Parse("""[{"type":"context","elements":[{"type":"button"}]}]""")!)));
    }

    [Theory]
    [InlineData("wrong", 0)]
    [InlineData(SlackWorkspace.Secret, -301)]
    [InlineData(SlackWorkspace.Secret, 301)]
    public async Task A_request_that_slack_did_not_sign_just_now_is_refused(string secret, int seconds)
    {
        SkipIfAbsent();
        using var client = new HttpClient();
        var time = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + seconds + Math.Sign(seconds)).ToString(CultureInfo.InvariantCulture);
        const string Body = """{"type":"url_verification","challenge":"x"}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(slack.Host, "/slack/events")) { Content = new StringContent(Body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Slack-Request-Timestamp", time);
        request.Headers.Add("X-Slack-Signature", ChatBot.Channels.Slack.Inbound.SlackSignature.Sign(secret, time, Encoding.UTF8.GetBytes(Body)));
        using var response = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static async Task IsCitedAsync(JsonObject answer)
    {
        Assert.Contains("shipping, fisheries and tidal energy", (string?)answer["text"], StringComparison.Ordinal);
        Assert.Contains("[1]", (string?)answer["text"], StringComparison.Ordinal);
        Assert.Contains("/documents/charter.txt", answer["blocks"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("", await BlockKitTypes.CheckAsync((BlockKitTypes.Blocks, answer["blocks"]!)));
    }

    private static IEnumerable<JsonNode> Buttons(JsonObject answer) =>
        answer.AsArrayOf("blocks").Where(block => (string?)block!["type"] == "actions").SelectMany(block => block!["elements"]!.AsArray()).OfType<JsonNode>();

    private Task<(int Status, string Body)> PressAsync(JsonNode button, JsonObject container, string? responseUrl = null) => InteractAsync(new JsonObject
    {
        ["type"] = "block_actions", ["trigger_id"] = $"2.{Guid.NewGuid():N}", ["response_url"] = responseUrl,
        ["container"] = container.DeepClone(), ["channel"] = new JsonObject { ["id"] = slack.Channel },
        ["actions"] = new JsonArray(new JsonObject { ["type"] = (string?)button["type"], ["action_id"] = (string?)button["action_id"], ["value"] = (string?)button["value"], ["action_ts"] = "9.9" }),
    });

    private Task<(int Status, string Body)> InteractAsync(JsonObject payload)
    {
        payload["team"] = new JsonObject { ["id"] = slack.Team };
        payload["user"] = new JsonObject { ["id"] = slack.AnnaId, ["team_id"] = slack.Team };
        return slack.DeliverAsync("/slack/interactivity", new JsonObject { ["payload"] = payload.ToJsonString() });
    }

    private void SkipIfAbsent() => Assert.SkipWhen(slack.Absent is not null, slack.Absent ?? "");
}
