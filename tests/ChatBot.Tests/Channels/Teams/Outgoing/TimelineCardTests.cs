using System.Text.Json.Nodes;
using ChatBot.Tests.Answering;
using ChatBot.Tests.Conversations;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Outgoing;

public sealed class TimelineCardTests
{
    [Theory]
    [InlineData("timeline", "en", "2023", "Tidal Pact")]
    [InlineData("年表", "ja", "2023年", "Tidal Pact")]
    public async Task A_timeline_is_one_card_a_year_a_heading_that_can_be_brought_up_to_date(string asked, string language, string year, string name)
    {
        using var library = Library.Of(("pact.txt", "The pact\n1 June 2024\n\nThe Tidal Pact was signed in May 2023 by the two ports. The Harbour Summit will be held on 3 July 2024 in Porto.\n"));
        using var folder = new StateFolder();
        await using var connector = new FakeConnector();
        await connector.StartAsync();
        await using var host = await TeamsHost.StartOpenAsync(folder, WorkerHost.Echo, library.Briefer.BriefAsync);

        (await host.PostAsync(TeamsMessage.Personal(asked, serviceUrl: connector.ServiceUrl.ToString()))).Dispose();
        await host.SettleAsync();
        var card = Assert.Single(connector.Truth.Messages).Latest["attachments"]![0]!["content"]!;
        using var response = await host.PostAsync(TeamsMessage.Personal("", serviceUrl: connector.ServiceUrl.ToString())
            .With("type", "invoke").With("name", "adaptiveCard/action").With("value", new JsonObject { ["action"] = card["refresh"]!["action"]!.DeepClone(), ["trigger"] = "manual" }));
        var renewed = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["value"]!;

        foreach (var one in new[] { card, renewed })
        {
            Assert.Equal(language, (string?)one["lang"]);
            Assert.Contains($" {year} - ", (string)one["fallbackText"]!, StringComparison.Ordinal);
            Assert.Contains(name, Words(one["body"]), StringComparison.Ordinal);
            Assert.Contains("[1]", Words(one["body"]), StringComparison.Ordinal);
        }
    }

    private static string Words(JsonNode? node) => node switch
    {
        JsonArray items => string.Join('\n', items.Select(Words)),
        JsonObject one => string.Join('\n', one.Where(field => field.Key is "text" or "inlines" or "items" or "body").Select(field => Words(field.Value))),
        JsonValue value => value.ToString(),
        _ => "",
    };
}
