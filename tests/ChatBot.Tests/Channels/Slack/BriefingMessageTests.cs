using System.Text.Json.Nodes;
using ChatBot.Channels.Slack.Outbound;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Conversations;
using ChatBot.Tests.Briefings;
using CsCheck;

namespace ChatBot.Tests.Channels.Slack;

public sealed class BriefingMessageTests
{
    private const string Home = "https://bot.example.org/";

    private static readonly CitationTargets Targets = new(
        citation => new Uri($"{Home}documents/{Uri.EscapeDataString(citation.Document.Path)}"), _ => "0123456789abcdef0123");

    [Fact]
    public void Nothing_hostile_is_more_than_words_and_no_limit_is_passed() =>
        Gen.Select(HostileStrings.Any, HostileStrings.Any, HostileStrings.Any).Sample(
            (title, words, source) =>
            {
                var message = Render(BriefingSample.Of(title, words, source));
                Assert.Empty(ShownText.LiveThings(message, Home));
                Assert.Empty(BlockLimits.Faults(message));
            },
            iter: 1_000);

    [Fact]
    public void Each_number_leads_to_its_passage_and_the_text_carries_them_too()
    {
        var message = Render(BriefingSample.Of("Tides", "The tide turns twice a day.", "Almanac"));
        Assert.Contains("The tide turns twice a day. [1]", (string)message["text"]!, StringComparison.Ordinal);
        Assert.Contains(message["blocks"]!.AsArray().SelectMany(block => Links(block)), url => url == $"{Home}documents/1.txt");
    }

    private static IEnumerable<string> Links(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Links),
        JsonObject one => one.SelectMany(field => field is { Key: "url", Value: JsonValue url } ? [(string)url!] : Links(field.Value)),
        _ => [],
    };

    private static JsonObject Render(ChatBot.Briefings.Briefing briefing)
    {
        var message = BriefingMessage.Of(briefing, new TurnId("0123456789abcdef0123456789abcdef"), "brief me", Targets);
        return JsonNode.Parse(SlackJson.Bytes(new PostMessage("C1", message.Text, message.Blocks, "1.1", null)))!.AsObject();
    }
}
