using System.Text.Json.Nodes;
using ChatBot.Channels.Teams.Rendering;
using ChatBot.Tests.Briefings;
using ChatBot.Tests.Conversations;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Incoming;

public sealed class CardRefreshTests
{
    [Fact]
    public async Task A_card_that_is_brought_up_to_date_is_no_larger_than_one_that_is_posted()
    {
        await using var connector = new FakeConnector();
        await connector.StartAsync();
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartOpenAsync(
            folder,
            WorkerHost.Echo,
            (request, _) => Task.FromResult(BriefingSample.Of(request.Topic, "They turn.", "Almanac", lines: 9)),
            ("Web:PublicBaseUrl", "https://bot.example.org"));
        (await host.PostAsync(TeamsMessage.Group("<at>Guide</at> brief me on tides", serviceUrl: connector.ServiceUrl.ToString()))).Dispose();
        await host.SettleAsync();
        var posted = Assert.Single(connector.Truth.Messages).Latest["attachments"]![0]!["content"]!;

        using var response = await host.PostAsync(TeamsMessage.Group(serviceUrl: connector.ServiceUrl.ToString())
            .With("type", "invoke").With("name", "adaptiveCard/action").With("value", new JsonObject { ["action"] = posted["refresh"]!["action"]!.DeepClone() }));
        var renewed = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["value"]!;

        Assert.InRange(Links(posted), 1, 200);
        Assert.Equal(Links(posted), Links(renewed));
        Assert.InRange(2 * renewed.ToJsonString().Length, 1, AnswerMessages.LargestCardBytes);
    }

    private static int Links(JsonNode card) => card["body"]!.ToJsonString().Split("Action.OpenUrl").Length - 1;
}
