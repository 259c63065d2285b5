using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatBot.Answering;
using ChatBot.Channels.Slack.Outbound;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Conversations;
using ChatBot.Knowledge;
using CsCheck;

namespace ChatBot.Tests.Channels.Slack;

public sealed partial class AnswerMessageTests
{
    private const string Home = "https://bot.example.org/";

    private static readonly CitationTargets Targets = new(
        citation => new Uri($"{Home}documents/{Uri.EscapeDataString(citation.Document.Path)}"), _ => "0123456789abcdef0123");

    [Fact]
    public void The_words_come_first_then_the_sources_then_the_buttons()
    {
        var message = Render(Answer("The forum covers shipping. [1]\nIt meets in spring. [1] [2]", 2), "What does it cover?");
        Assert.Equal(
            "rich_text rich_text rich_text context context actions context_actions",
            string.Join(' ', message["blocks"]!.AsArray().Select(block => (string?)block!["type"])));
        Assert.Equal("The forum covers shipping. [1]\nIt meets in spring. [1] [2]", (string?)message["text"]);
        Assert.Equal("[2] Title 2 · 30 Nov 2023 · p. 2", (string?)message["blocks"]![4]!["elements"]![0]!["text"]);
    }

    [Fact]
    public void A_bracket_that_is_no_citation_stays_text()
    {
        var message = Render(Answer("See note [7]", 1), null);
        Assert.DoesNotContain("\"link\"", message.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("See note [7]", message.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void That_a_model_wrote_it_is_said_only_where_one_did()
    {
        Assert.DoesNotContain("AI", Render(Answer("Quoted. [1]", 1), null).ToJsonString(), StringComparison.Ordinal);
        var worded = Answer("Worded. [1]", 1) with { Statements = [new Statement("Worded.", [1], ByModel: true)] };
        Assert.Contains("AI-generated", Render(worded, null).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_hostile_is_more_than_words_whatever_field_it_stands_in()
    {
        Gen.Select(HostileStrings.Any, HostileStrings.Any, HostileStrings.Any, HostileStrings.Any).Sample(
            (question, words, title, followUp) =>
            {
                var answer = Answer($"{words.ReplaceLineEndings(" ")} [1]\n{words}", 3, title) with { FollowUps = [followUp] };
                foreach (var message in RenderAll(answer, question))
                {
                    Assert.Empty(ShownText.LiveThings(message, Home));
                    Assert.Empty(BlockLimits.Faults(message));
                }
            },
            iter: 10_000);
    }

    [Fact]
    public void The_check_itself_sees_what_is_live()
    {
        Assert.NotEmpty(ShownText.LiveThings(JsonNode.Parse("""{"text":"look <!here>"}"""), Home));
        Assert.NotEmpty(ShownText.LiveThings(JsonNode.Parse("""{"text":"ok","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"@channel"}}]}"""), Home));
        Assert.NotEmpty(ShownText.LiveThings(JsonNode.Parse("""{"text":"ok","blocks":[{"type":"rich_text_section","elements":[{"type":"link","url":"https://evil.example"}]}]}"""), Home));
        Assert.NotEmpty(ShownText.LiveThings(JsonNode.Parse("""{"text":"ok","blocks":[{"type":"image","image_url":"https://bot.example.org/a.png"}]}"""), Home));
        Assert.NotEmpty(BlockLimits.Faults(JsonNode.Parse($$$"""{"text":"","blocks":[{"type":"context","elements":[{"type":"plain_text","text":"{{{new string('x', 13_500)}}}"}]}]}""")!.AsObject()));
    }

    [Theory]
    [InlineData(1, 20_000)]
    [InlineData(90, 300)]
    [InlineData(60, 30)]
    [InlineData(3, 3_800)]
    public void However_long_it_is_every_message_of_it_fits_and_no_word_and_no_citation_is_cut(int lines, int length)
    {
        var text = string.Join('\n', Enumerable.Range(0, lines).Select(line => $"{string.Concat(Enumerable.Repeat("👩‍👩‍👧 word ", length / 12)).Trim()} [{(line % 9) + 1}]"));
        var messages = RenderAll(Answer(text, 9), "Why?").ToArray();
        Assert.All(messages, message => Assert.Empty(BlockLimits.Faults(message)));
        Assert.All(messages, message => Assert.DoesNotContain('\uFFFD', message.ToJsonString()));

        var said = string.Concat(messages.SelectMany(message => message["blocks"]!.AsArray()).Where(block => (string?)block!["type"] == "rich_text").Skip(1).Select(ShownText.Words));
        Assert.Equal(Bare(text), Bare(said));
        Assert.All(messages, message => Assert.Equal(
            Markers(message, "rich_text"), Markers(message, "context")));

        static string Bare(string words) => string.Concat(words.Where(letter => !char.IsWhiteSpace(letter)));
        static string Markers(JsonObject message, string kind) => string.Join(' ', message["blocks"]!.AsArray().Where(block => (string?)block!["type"] == kind)
            .SelectMany(block => Marker().Matches(ShownText.Words(block)).Select(marker => marker.Value)).ToHashSet(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Links_take_room_as_long_as_they_are()
    {
        var targets = new CitationTargets(citation => new Uri($"{Home}documents/{citation.Number}?ticket={new string('x', 300)}"), _ => null);
        var answer = Answer(string.Join('\n', Enumerable.Range(0, 30).Select(line => $"Line {line} of the answer. [{(line % 9) + 1}] [{((line + 1) % 9) + 1}]")), 9);
        var messages = AnswerMessage.Parts(new Delivery(new TurnId("0123456789abcdef0123456789abcdef"), answer.Text, answer), null, targets, canShare: false);
        Assert.True(messages.Count > 1);
        Assert.All(messages, message => Assert.InRange(message.Blocks!.OfType<RichTextBlock>().SelectMany(block => block.Elements).OfType<RichTextSection>().SelectMany(section => section.Elements)
            .Sum(element => element is RichTextLink link ? link.Url.Length + link.Text.Length : ((RichTextWords)element).Text.Length), 1, 10_000));
    }

    [Fact]
    public void What_even_several_messages_do_not_take_is_said_to_be_missing()
    {
        var messages = RenderAll(Answer(string.Join('\n', Enumerable.Repeat("A short line. [1]", 500)), 1), null).ToArray();
        Assert.InRange(messages.Length, 2, 5);
        Assert.All(messages, message => Assert.Empty(BlockLimits.Faults(message)));
        Assert.Contains($"{500 - (30 * messages.Length)} more lines", messages[^1].ToJsonString(), StringComparison.Ordinal);
        Assert.All(messages[..^1], message => Assert.DoesNotContain("feedback", message.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_source_of_a_long_list_is_named()
    {
        var message = Render(Answer(string.Join('\n', Enumerable.Range(1, 30).Select(number => $"Item {number}. [{number}]")), 30), null);
        Assert.Empty(BlockLimits.Faults(message));
        Assert.All(Enumerable.Range(1, 30), number => Assert.Contains($"[{number}] Title {number} ", message["blocks"]!.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Japanese_answers_have_japanese_buttons()
    {
        var message = Render(Answer("会合は春に開かれる。 [1]", 1) with { Language = "ja" }, null);
        Assert.Contains("引用を表示", message.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_travel_in_their_button_and_are_never_shown_from_another_text()
    {
        var citations = Answer("x [1]", 200).Citations;
        var value = QuoteReference.Encode(citations, _ => SlackHost.Charter.ContentHash, 2_000);
        Assert.InRange(value.Length, 1, 2_000);
        var references = QuoteReference.Decode(value);
        Assert.Equal(citations.Take(references.Count).Select(citation => (citation.Number, citation.Span)), references.Select(reference => (reference.Number, reference.Span)));
        Assert.Empty(QuoteReference.Decode("1.short.2.3;x;;1.0123456789abcdef.9.3"));
    }

    internal static JsonObject Render(Answer answer, string? question) => Assert.Single(RenderAll(answer, question));

    internal static IEnumerable<JsonObject> RenderAll(Answer answer, string? question) =>
        AnswerMessage.Parts(new Delivery(new TurnId("0123456789abcdef0123456789abcdef"), answer.Text, answer), question, Targets, canShare: true)
            .Select(message => JsonNode.Parse(SlackJson.Bytes(new PostMessage("C1", message.Text, message.Blocks, "1.1", null)))!.AsObject());

    [GeneratedRegex(@"\[\d\]", RegexOptions.NonBacktracking)]
    private static partial Regex Marker();

    internal static Answer Answer(string text, int citations, string? title = null) => new(
        Outcome.Answered, text, "en", 0.9, [new Statement(text, [1])],
        [
            .. Enumerable.Range(1, citations).Select(number => new Citation(
                number, new DocumentId($"{number}.pdf"), title ?? string.Create(CultureInfo.InvariantCulture, $"Title {number}"), new DateOnly(2023, 11, 30), "quote", new Span(number, number + 5), number)),
        ],
        [], [], 1);
}
