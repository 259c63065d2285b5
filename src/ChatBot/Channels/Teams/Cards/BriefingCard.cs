using System.Globalization;
using System.Text.Json.Nodes;
using ChatBot.Answering;
using ChatBot.Briefings;
using ChatBot.Briefings.Exports;
using ChatBot.Channels.Teams.Rendering;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>A briefing as an Adaptive Card. Text runs are literal: nothing a document says is markup. Clients without cards show the fallback text.</summary>
internal static class BriefingCard
{
    private const string SourcesId = "sources";

    // UTF-16 units; a card much larger than this is refused, and nobody reads it.
    private const int MostCharacters = 9_000;
    private const int LongestLine = 500;
    private const int LongestTitle = 120;
    private const int LongestFallback = 3_000;

    /// <param name="link">Where a reader opens the document behind a citation; null where nothing opens.</param>
    public static JsonObject Of(Briefing briefing, Func<Citation, string?> link)
    {
        var wording = BriefingWording.In(briefing.Language);
        var links = briefing.Citations.ToDictionary(citation => citation.Number, citation => Https(link(citation)));
        var body = new JsonArray(
            Words([Run(ShortText.Of(briefing.Title, LongestTitle), ("weight", "bolder"), ("size", "large"))]),
            Words([Run(BriefingWording.Filled(wording.AsOf, DateWording.Of(briefing.AsOf, briefing.AsOf, briefing.Language)), ("isSubtle", true))], spacing: "none"));
        var budget = MostCharacters;
        foreach (var section in briefing.Sections)
        {
            var lines = section.Lines.TakeWhile(line => (budget -= Math.Min(line.Text.Length, LongestLine) + 20) > 0).ToArray();
            if (lines.Length == 0)
                break;
            body.Add(Words([Run(section.Heading, ("weight", "bolder"), ("color", "accent"))], spacing: "medium"));
            foreach (var line in lines)
                body.Add(Words([.. Line(line, wording, links)], spacing: "small"));
        }

        if (briefing.Citations.Count > 0)
            body.Add(Sources(briefing, links));
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = briefing.Language,
            ["fallbackText"] = TeamsMarkdown.Fallback(ShortText.Of(BriefingText.Of(briefing), LongestFallback)),
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = body,
        };
        if (briefing.Citations.Count > 0)
            card["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.ToggleVisibility", ["title"] = wording.Sources, ["targetElements"] = new JsonArray(SourcesId) });
        return card;
    }

    private static IEnumerable<JsonObject> Line(BriefingLine line, BriefingWording wording, Dictionary<int, string?> links)
    {
        yield return Run($"• {ShortText.Of(line.Text, LongestLine)}");
        if (line.State is { } state)
            yield return Run($" ({wording.Of(state)})", ("weight", "bolder"));
        foreach (var number in line.Citations)
        {
            yield return Gap();
            yield return Marker(number, links);
        }
    }

    private static JsonObject Sources(Briefing briefing, Dictionary<int, string?> links) => new()
    {
        ["type"] = "Container",
        ["id"] = SourcesId,
        ["isVisible"] = false,
        ["separator"] = true,
        ["items"] = new JsonArray([.. Source.Of(briefing.Citations).Select(source => (JsonNode)Words([.. Cited(source, briefing.Language, links)], spacing: "small"))]),
    };

    private static IEnumerable<JsonObject> Cited(Source source, string language, Dictionary<int, string?> links)
    {
        yield return Run(ShortText.Of(source.Heading(language), LongestTitle), ("size", "small"));
        foreach (var citation in source.Citations)
        {
            // A long row of numbers may break between them.
            yield return Run(" ", ("size", "small"));
            yield return Marker(citation.Number, links, ("size", "small"));
        }
    }

    // Outside the link, whose line would run under it; and no marker begins a line.
    private static JsonObject Gap() => Run("\u00A0");

    private static JsonObject Marker(int number, Dictionary<int, string?> links, params IEnumerable<(string Name, JsonNode Value)> style) =>
        Opening(Run(string.Create(CultureInfo.InvariantCulture, $"[{number}]"), [("color", "accent"), .. style]), links[number]);

    private static JsonObject Words(IEnumerable<JsonObject> runs, string? spacing = null)
    {
        var block = new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray([.. runs]) };
        if (spacing is not null)
            block["spacing"] = spacing;
        return block;
    }

    private static JsonObject Run(string text, params IEnumerable<(string Name, JsonNode Value)> style)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        foreach (var (name, value) in style)
            run[name] = value;
        return run;
    }

    private static JsonObject Opening(JsonObject run, string? address)
    {
        if (address is not null)
            run["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = address };
        return run;
    }

    // Teams opens nothing else.
    private static string? Https(string? address) => address?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true ? address : null;
}
