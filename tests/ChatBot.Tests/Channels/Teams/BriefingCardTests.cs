using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Tests.Briefings;

namespace ChatBot.Tests.Channels.Teams;

public sealed class BriefingCardTests
{
    // What Microsoft advises a message to stay below.
    private const int LargestBytes = 80 * 1024;

    [Fact]
    public void A_card_has_a_fallback_and_only_text_that_is_not_parsed()
    {
        var card = BriefingCard.Of(BriefingSample.Of("**Tides**", "[click](https://evil.example) *now*", "Almanac"), _ => "https://bot.example.org/documents/1");
        Assert.Equal(("AdaptiveCard", "1.5"), ((string?)card["type"], (string?)card["version"]));
        Assert.Contains(" [1]", (string)card["fallbackText"]!, StringComparison.Ordinal);
        // Clients that show it may read markdown in it.
        Assert.DoesNotContain("](", ((string)card["fallbackText"]!).Replace("\\](", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var types = Objects(card["body"]).Select(one => (string?)one["type"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Assert.Subset(new HashSet<string>(StringComparer.Ordinal) { "RichTextBlock", "TextRun", "Container", "Action.OpenUrl" }, types);
    }

    [Theory]
    [InlineData("https://bot.example.org/documents/1", true)]
    [InlineData("http://bot.example.org/documents/1", false)]
    [InlineData(null, false)]
    public void Only_what_Teams_opens_is_a_link(string? address, bool isLink) =>
        Assert.Equal(isLink, Objects(BriefingCard.Of(BriefingSample.Of("Tides", "It turns.", "Almanac"), _ => address)["body"]).Any(one => (string?)one["type"] == "Action.OpenUrl"));

    [Fact]
    public void However_much_there_is_the_card_stays_small()
    {
        var card = BriefingCard.Of(BriefingSample.Of(new string('t', 5_000), new string('w', 5_000), new string('s', 5_000), lines: 30), _ => "https://bot.example.org/documents/1?ticket=" + new string('x', 200));
        Assert.InRange(Encoding.Unicode.GetByteCount(card.ToJsonString()), 1, LargestBytes);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Objects),
        JsonObject one => one.Select(field => field.Value).SelectMany(Objects).Prepend(one),
        _ => [],
    };
}
