using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Answering;
using ChatBot.Channels.Slack.Outbound;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;
using ChatBot.Tests.Fakes;
using CsCheck;

namespace ChatBot.Tests.Channels.Slack;

/// <summary>What people, documents and models write, in every field that leaves for Slack.</summary>
public sealed class HostileTextTests
{
    private const string Home = "https://bot.example.org/";

    private static readonly CitationTargets Targets = new(
        citation => new Uri($"{Home}documents/{Uri.EscapeDataString(citation.Document.Path)}"), _ => "0123456789abcdef0123");

    private static readonly string[] Naughty = JsonSerializer.Deserialize<string[]>(
        File.ReadAllText(Path.Combine(Sources.Root, "tests", "ChatBot.Tests", "Channels", "Slack", "Published", "blns.json")))!;

    [Fact]
    public void The_big_list_of_naughty_strings_is_words_in_every_field()
    {
        Assert.InRange(Naughty.Length, 500, 1_000);
        foreach (var text in Naughty.Concat(HostileStrings.All))
            IsHarmless(text, text, text, text);
    }

    [Fact]
    public void Ten_thousand_hostile_strings_are_words_in_dialogs_and_on_the_home_page() =>
        Gen.Select(HostileStrings.Any, HostileStrings.Any, HostileStrings.Any).Sample((question, title, text) => IsViewHarmless(question, title, text), iter: 10_000);

    [Fact]
    public async Task Through_the_whole_host_nothing_hostile_is_more_than_words_in_any_call()
    {
        var slack = new FakeSlack { HasStreams = true };
        string[] texts = [.. HostileStrings.All.Where(text => text.Length < 2_000)];
        var documents = texts.Select((text, i) => SlackHost.Document($"{i}.txt", $"Charter {text}", $"Clause {i} of the Harbour Forum says {text} and nothing else."));
        await using var host = await SlackHost.StartAsync(slack, [.. documents], Echo);
        for (var i = 0; i < texts.Length; i++)
        {
            await host.EventAsync(SlackEvents.Envelope(SlackEvents.Mention(texts[i].Replace("<", "&lt;", StringComparison.Ordinal), $"17000{i:00000}.000100", $"C{i}"), $"Ev{i}"));
            await host.CommandAsync(
                ("team_id", "T1"), ("channel_id", "C1"), ("user_id", "U1"), ("command", "/partnership"), ("text", texts[i]), ("trigger_id", $"1.{i}"),
                ("response_url", slack.NewResponseUrl("C1").AbsoluteUri), ("is_enterprise_install", "false"));
        }

        await host.SettleAsync();
        foreach (var tab in new[] { "home", "messages" })
            await host.EventAsync(SlackEvents.Envelope(new JsonObject { ["type"] = "app_home_opened", ["user"] = "U1", ["tab"] = tab, ["channel"] = "D1" }, $"Ev-{tab}"));
        await host.CallAsync("views.publish");
        await host.CallAsync("assistant.threads.setSuggestedPrompts");

        Assert.InRange(slack.Calls.Count, 3 * texts.Length, int.MaxValue);
        Assert.All(slack.Calls, call => Assert.Empty(ShownText.LiveThings(call.Body, Home)));
    }

    // The question comes back as the answer of a model that does what it is told.
    private static Task<Answer> Echo(Question question, IProgress<AnswerStage>? progress, CancellationToken cancellationToken) => Task.FromResult(
        AnswerMessageTests.Answer($"{question.Text} [1]", 2, question.Text) with
        {
            Statements = [new Statement(question.Text, [1], ByModel: true)], FollowUps = [question.Text],
        });

    private static void IsHarmless(string question, string title, string words, string followUp)
    {
        var answer = AnswerMessageTests.Answer($"{words.ReplaceLineEndings(" ")} [1]\n{words}", 3, title) with { FollowUps = [followUp] };
        foreach (var message in AnswerMessageTests.RenderAll(answer, question))
            Check(message);
        IsViewHarmless(question, title, words);
    }

    private static void IsViewHarmless(string question, string title, string text)
    {
        var document = SlackHost.Document("a.txt", title, text.Length == 0 ? " " : text);
        var generation = GenerationBuilder.Build(1, [document], Glossary.Empty, []);
        QuoteReference[] references = [new(1, document.ContentHash[..16], new Span(0, document.Text.Length)), new(2, "0123456789abcdef", new Span(0, 1))];
        Check(Json(QuotesModal.Of(references, generation, null, Targets, SlackWording.In("ja"))));
        string[] examples = [.. new[] { question, title }.Select(example => SlackText.Line(example, HomePage.LongestQuestion)).Where(example => example.Length > 0)];
        Check(Json(HomePage.Of(generation, null, examples, [new Exchange(question, text)], "D1", HomeWording.In("en"))));
        Check(Json(HomePage.Of(generation, null, examples, [new Exchange(text, question)], null, HomeWording.In("ja"))));
    }

    private static void Check(JsonObject shown)
    {
        Assert.Empty(ShownText.LiveThings(shown, Home));
        Assert.Empty(BlockLimits.Faults(shown));
    }

    private static JsonObject Json(View view) => JsonNode.Parse(SlackJson.Bytes(new PublishView("U1", view)))!["view"]!.AsObject();
}
