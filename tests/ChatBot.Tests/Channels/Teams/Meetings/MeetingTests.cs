using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Channels.Teams.Meetings;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;
using ChatBot.Tests.Briefings;
using ChatBot.Tests.Conversations;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Channels.Teams.Meetings;

public sealed class MeetingTests : IAsyncLifetime
{
    private readonly FakeConnector connector = new();
    private readonly StateFolder folder = new();
    private readonly List<string> asked = [];
    private TeamsHost? host;

    private TeamsHost Host => host!;

    public async ValueTask InitializeAsync()
    {
        await connector.StartAsync();
        host = await TeamsHost.StartOpenAsync(
            folder,
            (question, progress, cancellationToken) =>
            {
                Note(question.Text);
                return WorkerHost.Echo(question, progress, cancellationToken);
            },
            (request, _) =>
            {
                Note($"brief: {request.Topic}");
                var briefing = BriefingSample.Of(request.Topic, "Words.", "A paper", lines: 1);
                return Task.FromResult(request.Topic.Contains("weather", StringComparison.Ordinal) ? briefing with { IsKnown = false } : briefing);
            });
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await connector.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Added_to_a_meetings_chat_the_bot_offers_briefings_once()
    {
        var members = new JsonArray(new JsonObject { ["id"] = TeamsMessage.Bot });
        await PostAsync(Bare("conversationUpdate").With("membersAdded", members));
        await PostAsync(Bare("installationUpdate").With("action", "add"));
        await ShownAsync(2);

        Assert.Single(connector.Truth.Messages, message => message.Latest["attachments"] is not null);
        Assert.Equal("meetings/on", (string?)Card(connector.Truth.Messages)["actions"]![0]!["verb"]);
    }

    [Fact]
    public async Task A_chat_that_has_not_asked_gets_an_offer_for_each_meeting_and_no_briefing()
    {
        await PostAsync(Start("Greater Manchester delegation", "2026-02-03T09:00:00Z"));
        await PostAsync(Start("Greater Manchester delegation", "2026-02-03T09:00:00Z"));
        await ShownAsync(1);
        await PostAsync(Start("Greater Manchester delegation", "2026-02-10T09:00:00Z"));
        await ShownAsync(2);

        Assert.All(connector.Truth.Messages, message => Assert.NotNull(message.Latest["attachments"]));
        Assert.Empty(asked);
    }

    [Fact]
    public async Task A_chat_that_asked_gets_what_the_documents_say_on_the_title_once()
    {
        await PostAsync(Start("Quantum", "2026-02-03T09:00:00Z"));
        var offer = (await ShownAsync(1))[0];
        var chosen = await InvokeAsync(Bare("invoke").With("name", "adaptiveCard/action").With("replyToId", offer.Id), "meetings/on");
        await WorkerHost.UntilAsync(() => Task.FromResult(connector.Truth.Messages[0].Versions.Count == 2));

        await PostAsync(Start("Greater  Manchester\ndelegation", "2026-02-10T09:00:00Z"));
        await PostAsync(Start("Greater  Manchester\ndelegation", "2026-02-10T09:00:00Z"));
        await Host.SettleAsync();

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), ((int)chosen["statusCode"]!, (string?)chosen["type"]));
        Assert.Equal("meetings/off", (string?)Card(connector.Truth.Messages)["actions"]![0]!["verb"]);
        Assert.Equal(["brief: Greater Manchester delegation"], asked);
        Assert.Equal("**Greater Manchester delegation**", connector.Truth.Messages[^1].Text);
        Assert.Contains("Words. [1]", (string?)connector.Truth.Messages[^1].Latest["attachments"]![0]!["content"]!["fallbackText"], StringComparison.Ordinal);
        Assert.Equal(2, connector.Truth.Messages.Count);
    }

    [Fact]
    public async Task Where_the_documents_say_nothing_on_the_title_nothing_is_posted()
    {
        await SayAsync("meeting briefings on", "m-1");
        await ShownAsync(1);
        await PostAsync(Start("About the weather", "2026-02-03T09:00:00Z"));
        await Host.SettleAsync();

        Assert.Single(asked);
        Assert.Single(connector.Truth.Messages);
    }

    [Fact]
    public async Task A_chat_that_thinks_again_is_left_alone()
    {
        await SayAsync("meeting briefings on", "m-1");
        await ShownAsync(1);
        await SayAsync("Meeting briefings off", "m-2");
        await ShownAsync(2);
        // Said again, it is so already, and the bot says so; delivered again it does not.
        await SayAsync("meeting briefings off", "m-3");
        await SayAsync("meeting briefings off", "m-3");
        await ShownAsync(3);
        await PostAsync(Start("Quantum", "2026-02-03T09:00:00Z"));
        // Whatever were to be posted would come before the answer to this.
        await SayAsync("hello", "m-4");
        await Host.SettleAsync();

        Assert.Equal(["hello"], asked);
        Assert.Equal(4, connector.Truth.Messages.Count);
    }

    [Fact]
    public async Task What_falls_due_goes_by_the_conversation_as_it_was_last_heard_from()
    {
        await SayAsync("hello", "m-1");
        await Host.SettleAsync();
        await AcceptScheduledAsync("https://smba.trafficmanager.net/old/");
        await Host.SettleAsync();

        Assert.Equal("answer to due", connector.Truth.Messages[^1].Text);
        Assert.DoesNotContain(connector.Calls, call => call.Operation == "send" && call.Path.EndsWith("m-0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_falls_due_where_the_bot_was_removed_goes_nowhere()
    {
        await SayAsync("hello", "m-1");
        await Host.SettleAsync();
        await PostAsync(Bare("installationUpdate").With("action", "remove"));
        await AcceptScheduledAsync(connector.ServiceUrl.ToString());
        await Host.SettleAsync();

        Assert.Equal(0, await Host.CountAsync("select count(*) from teams_conversations"));
        Assert.Equal(1, await Host.CountAsync("select count(*) from turns where outcome = 'Undeliverable'"));
        Assert.Single(connector.Truth.Messages);
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("group")]
    public async Task A_briefing_that_is_asked_for_is_one_card_that_can_be_brought_up_to_date(string kind)
    {
        var url = connector.ServiceUrl.ToString();
        await PostAsync(kind == "personal" ? TeamsMessage.Personal("brief me on tides", serviceUrl: url) : TeamsMessage.Group("<at>Guide</at> brief me on tides", serviceUrl: url));
        await Host.SettleAsync();

        var shown = Assert.Single(connector.Truth.Messages);
        var refresh = shown.Latest["attachments"]![0]!["content"]!["refresh"]!["action"]!.DeepClone();
        Assert.Equal("default", (string?)shown.Latest["channelData"]!["feedbackLoop"]!["type"]);
        using var response = await Host.PostAsync(Bare("invoke").With("name", "adaptiveCard/action").With("value", new JsonObject { ["action"] = refresh, ["trigger"] = "manual" }));
        var renewed = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal((200, "AdaptiveCard"), ((int)renewed["statusCode"]!, (string?)renewed["value"]!["type"]));
        Assert.Equal(["brief: tides", "brief: tides"], asked);
    }

    [Theory]
    [InlineData("""{"action":{"verb":"briefing/show"}}""")]
    [InlineData("""{"action":{"verb":"briefing/show","data":{"topic":7}}}""")]
    [InlineData("""{"action":{"verb":"meetings/everything"}}""")]
    [InlineData("""{"action":"meetings/on"}""")]
    [InlineData("""{"verb":"meetings/on"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_button_that_is_none_of_ours_changes_nothing(string value)
    {
        using var response = await Host.PostAsync(Bare("invoke").With("name", "adaptiveCard/action").With("value", JsonNode.Parse(value)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(400, (int)JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["statusCode"]!);
        Assert.Equal(0, await Host.CountAsync("select count(*) from teams_conversations"));
    }

    [Theory]
    [InlineData("""{"Title":"Quantum","Id":"x"}""", "Quantum")]
    [InlineData("""{"title":"  Quantum \n talks"}""", "Quantum talks")]
    [InlineData("""{"Title":" "}""", null)]
    [InlineData("""{"Title":7}""", null)]
    [InlineData("{}", null)]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    public void A_title_is_read_where_there_is_one(string value, string? title) => Assert.Equal(
        title, MeetingStart.Of(new Activity { Type = "event", Name = MeetingStart.Event, Value = JsonDocument.Parse(value).RootElement })?.Title);

    private void Note(string words)
    {
        lock (asked)
            asked.Add(words);
    }

    private Task<bool> AcceptScheduledAsync(string serviceUrl)
    {
        var address = new TeamsAddress(
            serviceUrl, new ConversationAccount("19:meeting_1@thread.v2", "groupChat", TeamsMessage.Tenant), new ChannelAccount(TeamsMessage.Bot), new ChannelAccount(TeamsMessage.User), "m-0");
        var key = new TurnKey("teams", new TenantId(TeamsMessage.Tenant), new ConversationId("19:meeting_1@thread.v2"), new MessageId("due-1"), TurnKind.Scheduled);
        var turn = new Turn(key, ThreadId.None, new AskerId(TeamsMessage.User), "due", JsonSerializer.Serialize(address, TeamsJson.Default.TeamsAddress), TimeProvider.System.GetUtcNow());
        return Host.Services.GetRequiredService<TurnInbox>().AcceptAsync(turn, CancellationToken.None);
    }

    private async Task<IReadOnlyList<ShownMessage>> ShownAsync(int count)
    {
        await WorkerHost.UntilAsync(() => Task.FromResult(connector.Truth.Messages.Count >= count));
        return connector.Truth.Messages;
    }

    private Task SayAsync(string text, string id) => PostAsync(TeamsMessage.Meeting($"<at>Guide</at> {text}", id, connector.ServiceUrl.ToString()));

    private async Task PostAsync(JsonObject activity)
    {
        using var response = await Host.PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<JsonNode> InvokeAsync(JsonObject invoke, string verb)
    {
        using var response = await Host.PostAsync(invoke.With("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb }, ["trigger"] = "manual" }));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    private JsonObject Start(string title, string time) => Bare("event").With("name", MeetingStart.Event)
        .With("value", new JsonObject { ["MeetingType"] = "Scheduled", ["Title"] = title, ["Id"] = "bWVldGluZw==", ["JoinUrl"] = "https://teams.microsoft.com/l/x", ["StartTime"] = time });

    private JsonObject Bare(string type)
    {
        var activity = TeamsMessage.Meeting(serviceUrl: connector.ServiceUrl.ToString()).With("type", type);
        activity.Remove("text");
        return activity;
    }

    private static JsonNode Card(IEnumerable<ShownMessage> shown) =>
        shown.First(message => message.Latest["attachments"] is not null).Latest["attachments"]![0]!["content"]!;
}
