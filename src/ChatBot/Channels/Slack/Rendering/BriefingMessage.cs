using System.Globalization;
using ChatBot.Answering;
using ChatBot.Briefings;
using ChatBot.Briefings.Exports;
using ChatBot.Conversations;

namespace ChatBot.Channels.Slack.Rendering;

/// <summary>A briefing as one Slack message: a heading, a list for each section, the sources and the buttons below. Nothing in it is parsed by Slack.</summary>
internal static class BriefingMessage
{
    // All blocks of one message together are refused somewhat above this many characters.
    private const int MostCharacters = 11_000;
    private const int LongestHeader = 150;
    private const int LongestLine = 500;
    private const int LongestText = 3_900;
    private const int LongestTitle = 150;

    /// <param name="share">As <see cref="AnswerActions.Of"/> has it.</param>
    public static SlackMessage Of(Briefing briefing, TurnId turn, string? share, CitationTargets targets)
    {
        var wording = BriefingWording.In(briefing.Language);
        var budget = MostCharacters;
        var blocks = new List<Block>
        {
            new HeaderBlock(new PlainText(Words(briefing.Title, LongestHeader))),
            new ContextBlock([new PlainText(BriefingWording.Filled(wording.AsOf, DateWording.Of(briefing.AsOf, briefing.AsOf, briefing.Language)))]),
        };
        var cited = new HashSet<int>();
        foreach (var section in briefing.Sections)
        {
            var lines = section.Lines.TakeWhile(line => (budget -= Length(line, briefing.Language)) > 0).ToArray();
            if (lines.Length == 0)
                break;
            cited.UnionWith(lines.SelectMany(line => line.Citations));
            blocks.Add(new RichTextBlock([Heading(section.Heading), new RichTextList([.. lines.Select(line => new RichTextListItem([.. Line(line, briefing, targets)]))])]));
        }

        var sources = Source.Of(briefing.Citations.Where(citation => cited.Contains(citation.Number))).TakeWhile(source => (budget -= Length(source)) > 0).ToArray();
        if (sources.Length > 0)
            blocks.Add(new RichTextBlock([Heading(wording.Sources), new RichTextList([.. sources.Select(source => new RichTextListItem([.. Elements(source, briefing.Language, targets)]))])]));
        blocks.AddRange(AnswerActions.Of(turn, briefing.Citations, [], share, targets, SlackWording.In(briefing.Language)));
        return new SlackMessage(SlackText.Cut(SlackText.Escaped(BriefingText.Of(briefing)), LongestText), blocks);
    }

    private static RichTextSection Heading(string heading) =>
        new([new RichTextWords(Words(heading, LongestHeader), new RichTextStyle(Bold: true)), new RichTextWords("\n")]);

    private static IEnumerable<RichTextElement> Line(BriefingLine line, Briefing briefing, CitationTargets targets)
    {
        yield return new RichTextWords(Words(line.Text, LongestLine));
        if (line.State is { } state)
            yield return new RichTextWords($" ({BriefingWording.In(briefing.Language).Of(state)})", new RichTextStyle(Bold: true));
        foreach (var number in line.Citations)
        {
            yield return new RichTextWords(" ");
            yield return Linked(briefing.Citations[number - 1], Marker(number), targets);
        }
    }

    private static IEnumerable<RichTextElement> Elements(Source source, string language, CitationTargets targets)
    {
        yield return new RichTextWords(Words(source.Heading(language), LongestTitle));
        foreach (var citation in source.Citations)
        {
            yield return new RichTextWords(" ");
            yield return Linked(citation, Marker(citation.Number), targets);
        }
    }

    private static RichTextElement Linked(Citation citation, string words, CitationTargets targets) =>
        targets.Address(citation) is { } address ? new RichTextLink(address.AbsoluteUri, words) : new RichTextWords(words);

    // Slack refuses a message with an empty text in it.
    private static string Words(string text, int longest) => SlackText.Line(text, longest) is { Length: > 0 } words ? words : "–";

    private static string Marker(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");

    private static int Length(BriefingLine line, string language) => Math.Min(line.Marked(language).Length, LongestLine + 40);

    private static int Length(Source source) => LongestTitle + (6 * source.Citations.Count);
}
