using System.Text.Json.Nodes;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Tests.Conversations;
using ChatBot.Tests.Fakes;
using static ChatBot.Tests.Channels.Slack.SlackInteractionTests;

namespace ChatBot.Tests.Channels.Slack;

/// <summary>Whoever presses something or calls a command sees what became of it, and nobody sees it who should not.</summary>
public sealed class SlackVisibleEndTests
{
    private const string Next = "When was the Harbour Forum founded?";

    private static readonly JsonObject Below = new() { ["message_ts"] = "2.2", ["thread_ts"] = "1.1", ["channel_id"] = "C1" };

    [Theory]
    [InlineData("Harbour Forum", "Show quotes")]
    [InlineData("港湾フォーラム", "引用を表示")]
    public async Task A_briefing_for_one_person_can_be_shared_voted_on_and_its_quotes_shown(string topic, string label)
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        using (await host.CommandAsync(Command(host, topic, "C1", "/brief")))
            await host.SettleAsync();
        var buttons = Assert.Single(host.Slack.Truth.Messages).Latest["blocks"]!.AsArray()[^2]!["elements"]!.AsArray();
        Assert.Equal($"{AnswerActions.ShowQuotes} {AnswerActions.Share}", string.Join(' ', buttons.Select(button => (string?)button!["action_id"])));
        Assert.Equal(label, (string?)buttons[0]!["text"]!["text"]);

        var share = Press(AnswerActions.Share, (string)buttons[1]!["value"]!, new JsonObject { ["message_ts"] = "5.5", ["channel_id"] = "C1", ["is_ephemeral"] = true });
        share["response_url"] = host.Slack.NewResponseUrl("C1").AbsoluteUri;
        using (await host.InteractAsync(share))
            await host.SettleAsync();
        var shared = host.Slack.Truth.Messages[^1];
        Assert.Equal("in_channel", (string?)shared.Latest["response_type"]);
        Assert.Contains("nine ports", shared.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(AnswerActions.Share, shared.Latest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_command_between_two_people_stays_with_the_one_who_gave_it()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        using (await host.CommandAsync(Command(host, $"public {Next}", "D7")))
            await host.SettleAsync();
        Assert.Equal("ephemeral", (string?)Assert.Single(host.Slack.Truth.Messages).Latest["response_type"]);
    }

    [Theory]
    [InlineData("""[{"type":"section","text":{"type":"mrkdwn","text":"When was the <https://x.example|Harbour Forum> founded?"}}]""", "blocks", "2011")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"When was the Harbour Forum founded?"}]}]}]""", "blocks", "2011")]
    [InlineData("""[{"fallback":"-","text":"When was the Harbour Forum founded?"}]""", "attachments", "2011")]
    [InlineData("""[{"id":"F1","name":"a.pdf"}]""", "files", "Ask me about")]
    public async Task A_message_whose_text_is_empty_is_asked_about_by_the_words_it_shows(string shown, string field, string expected)
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        var shortcut = Of("message_action", new JsonObject
        {
            ["callback_id"] = "ask_about_message", ["trigger_id"] = "9.9", ["channel"] = new JsonObject { ["id"] = "C1" }, ["response_url"] = host.Slack.NewResponseUrl("C1").AbsoluteUri,
            ["message"] = new JsonObject { ["ts"] = "5.5", ["text"] = "", ["bot_id"] = "B2", [field] = JsonNode.Parse(shown) },
        });
        using (await host.InteractAsync(shortcut))
            await host.SettleAsync();
        var answer = Assert.Single(host.Slack.Truth.Messages);
        Assert.Equal("ephemeral", (string?)answer.Latest["response_type"]);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_where_the_bot_may_not_write_tells_its_presser_so()
    {
        var slack = new FakeSlack();
        slack.ArchivedChannels.Add("C1");
        await using var host = await SlackHost.StartAsync(slack);
        using (await host.InteractAsync(WithUrl(host, Press("follow_up_1", Next, Below))))
            await host.SettleAsync();
        var told = Assert.Single(slack.Truth.Messages);
        Assert.Equal("ephemeral", (string?)told.Latest["response_type"]);
        Assert.Contains("/invite", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_in_a_silent_channel_is_answered_to_each_presser_alone()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack(), settings: ("Slack:Channels:C1:Silent", "true"));
        foreach (var user in new[] { "U1", "U2", "U2" })
        {
            var press = WithUrl(host, Press("follow_up_1", Next, Below));
            press["user"]!["id"] = user;
            using (await host.InteractAsync(press))
            {
            }
        }

        using (await host.InteractAsync(Press("follow_up_1", Next, Below)))
            await host.SettleAsync();
        Assert.Equal("ephemeral ephemeral", string.Join(' ', host.Slack.Truth.Messages.Select(message => (string?)message.Latest["response_type"])));
    }

    [Fact]
    public async Task A_dialog_that_slack_does_not_open_any_more_is_asked_for_again()
    {
        var slack = new FakeSlack { RefusesViews = "expired_trigger_id" };
        await using var host = await SlackHost.StartAsync(slack);
        using (await host.InteractAsync(WithUrl(host, Press(AnswerActions.ShowQuotes, "1.0123456789abcdef.0.9", Below))))
            await WorkerHost.UntilAsync(() => Task.FromResult(slack.Truth.Messages.Count > 0));
        Assert.Contains("press the button again", Assert.Single(slack.Truth.Messages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thanks_for_a_vote_come_where_the_bot_is_no_member_too()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        using (await host.CommandAsync(Command(host, Next, "C1")))
            await host.SettleAsync();
        var value = (string)Assert.Single(host.Slack.Truth.Messages).Latest["blocks"]!.AsArray()[^1]!["elements"]![0]!["positive_button"]!["value"]!;
        using (await host.InteractAsync(WithUrl(host, Press("feedback", value, new JsonObject { ["message_ts"] = "5.5", ["channel_id"] = "C1", ["is_ephemeral"] = true }))))
            await WorkerHost.UntilAsync(() => Task.FromResult(host.Slack.Truth.Messages.Count == 2));
        Assert.Equal("Thank you, noted.", host.Slack.Truth.Messages[^1].Text);
        Assert.DoesNotContain(host.Slack.Calls, call => call.Operation == "chat.postEphemeral");
    }

    [Theory]
    [InlineData("block_actions")]
    [InlineData("message_action")]
    public async Task Somebody_of_another_organisation_is_told_that_there_is_no_answer(string type)
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack());
        var press = WithUrl(host, Press("follow_up_1", Next, Below));
        press["type"] = type;
        press["user"]!["team_id"] = "T9";
        using (await host.InteractAsync(press))
            await WorkerHost.UntilAsync(() => Task.FromResult(host.Slack.Truth.Messages.Count > 0));
        Assert.Contains("other organisations", Assert.Single(host.Slack.Truth.Messages).Text, StringComparison.Ordinal);
        Assert.Equal(0, await host.CountAsync("select count(*) from turns"));
    }

    private static JsonObject WithUrl(SlackHost host, JsonObject press)
    {
        press["response_url"] = host.Slack.NewResponseUrl("C1").AbsoluteUri;
        return press;
    }
}
