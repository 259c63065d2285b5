using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Channels.Teams.Incoming;
using ChatBot.Tests.Conversations;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Incoming;

public sealed class FeedbackTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Feedback_is_stored_with_the_answer_it_is_about(bool tellsWhich)
    {
        await using var connector = new FakeConnector();
        await connector.StartAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, WorkerHost.Echo);
        (await host.PostAsync(TeamsMessage.Group(serviceUrl: connector.ServiceUrl.ToString()))).Dispose();
        await host.SettleAsync();

        var press = Invoke(connector, "message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"too short\"}"}}""");
        if (tellsWhich)
            press["replyToId"] = connector.Truth.Messages.Single().Id;
        using var response = await host.PostAsync(press);

        Assert.Equal("{}", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await host.CountAsync("select count(*) from feedback where helpful = 0 and reason = 'too short' and answer like 'answer to%'"));
    }

    [Fact]
    public async Task Our_own_form_is_shown_when_teams_asks_for_it()
    {
        await using var connector = new FakeConnector();
        await connector.StartAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, WorkerHost.Echo);

        using var response = await host.PostAsync(Invoke(connector, "message/fetchTask", """{"data":{"actionName":"feedback","actionValue":{"reaction":"like"}}}""").With("locale", "ja-JP"));

        var form = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["task"]!;
        Assert.Equal("continue", (string?)form["type"]);
        Assert.Equal("フィードバック", (string?)form["value"]!["title"]);
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":""}}""", true, "")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like"}}""", true, "")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"reasons\":\"wrong,outdated\",\"feedbackText\":\" old \"}"}}""", false, "wrong,outdated; old")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"plain words"}}""", false, "plain words")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"[1,2]"}}""", false, "")]
    public void What_was_pressed_and_said_is_read(string value, bool isHelpful, string reason) =>
        Assert.Equal((isHelpful, reason), FeedbackIntake.Reaction(JsonDocument.Parse(value).RootElement));

    [Theory]
    [InlineData("""{"actionName":"other"}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"shrug"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":7}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public void Anything_else_is_no_feedback(string value) => Assert.Null(FeedbackIntake.Reaction(JsonDocument.Parse(value).RootElement));

    [Fact]
    public async Task A_bot_that_is_removed_forgets_the_conversation()
    {
        await using var connector = new FakeConnector();
        await connector.StartAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, WorkerHost.Echo);
        (await host.PostAsync(TeamsMessage.Group(serviceUrl: connector.ServiceUrl.ToString()))).Dispose();
        await host.SettleAsync();
        Assert.Equal(1, await host.CountAsync("select count(*) from exchanges"));

        (await host.PostAsync(Invoke(connector, "", "null").With("type", "installationUpdate").With("action", "remove"))).Dispose();

        Assert.Equal(0, await host.CountAsync("select count(*) from exchanges"));
    }

    [Fact]
    public async Task A_bot_that_is_removed_from_a_team_forgets_all_its_channels_and_no_other_teams()
    {
        await using var connector = new FakeConnector();
        await connector.StartAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(folder, WorkerHost.Echo);
        foreach (var (channel, team) in new[] { ("19:general@thread.tacv2", "team-1"), ("19:second@thread.tacv2", "team-1"), ("19:elsewhere@thread.tacv2", "team-2") })
            (await host.PostAsync(InTeam(channel, team))).Dispose();
        await host.SettleAsync();
        Assert.Equal(3, await host.CountAsync("select count(*) from exchanges"));

        (await host.PostAsync(InTeam("19:general@thread.tacv2", "team-1").With("type", "conversationUpdate").With("membersRemoved", new JsonArray(new JsonObject { ["id"] = TeamsMessage.Bot })))).Dispose();

        Assert.Equal(1, await host.CountAsync("select count(*) from exchanges"));
        Assert.Equal(1, await host.CountAsync("select count(*) from teams_conversations where conversation = '19:elsewhere@thread.tacv2'"));
        Assert.Equal(1, await host.CountAsync("select count(*) from teams_conversations"));

        JsonObject InTeam(string channel, string team) => TeamsMessage.Channel(serviceUrl: connector.ServiceUrl.ToString())
            .With("conversation", new JsonObject { ["id"] = $"{channel};messageid=1", ["conversationType"] = "channel", ["tenantId"] = TeamsMessage.Tenant })
            .With("channelData", new JsonObject { ["tenant"] = new JsonObject { ["id"] = TeamsMessage.Tenant }, ["team"] = new JsonObject { ["id"] = team } });
    }

    private static JsonObject Invoke(FakeConnector connector, string name, string value)
    {
        var invoke = TeamsMessage.Group(id: "f:1", serviceUrl: connector.ServiceUrl.ToString()).With("type", "invoke").With("name", name).With("value", JsonNode.Parse(value));
        invoke.Remove("text");
        return invoke;
    }
}
