using System.Globalization;
using ChatBot.Answering;

namespace ChatBot.Channels.Slack.Rendering;

/// <summary>As much of an answer as one Slack message takes: lines, and the sources they cite.</summary>
internal sealed record AnswerPart(IReadOnlyList<AnswerLine> Lines, IReadOnlyList<string> Sources)
{
    // Slack refuses a message near 13,200 characters over all its blocks, and has refused rich text of 11,341: what it counts besides the
    // words it does not say, so links count as long as they are. The rest is for the question and what stands below the last part.
    private const int LongestPart = 10_000;
    private const int LongestText = 3_900;
    private const int LongestTitle = 200;
    private const int MostLines = 30;
    private const int MostSourceBlocks = 10;

    /// <summary>For the message's own <c>text</c>: as many lines as an update takes, each with its markers.</summary>
    public string Text
    {
        get
        {
            List<string> shown = [];
            var room = LongestText;
            foreach (var text in Lines.Select(line => line.Escaped(LongestText - 1)))
            {
                if (shown.Count > 0 && text.Length + 1 > room)
                    break;
                room -= text.Length + 1;
                shown.Add(text);
            }

            return shown.Count == 0 ? "…" : string.Join('\n', shown);
        }
    }

    public static IReadOnlyList<AnswerPart> Split(string text, IReadOnlyList<Citation> citations, CitationTargets targets, SlackWording wording)
    {
        var sources = citations.ToDictionary(citation => citation.Number, citation => Source(citation, wording));
        var links = citations.ToDictionary(citation => citation.Number, citation => targets.Address(citation)?.AbsoluteUri.Length ?? 0);
        List<AnswerPart> parts = [];
        List<AnswerLine> lines = [];
        SortedSet<int> cited = [];
        var room = LongestPart;
        foreach (var line in Read(text, sources.Keys.ToHashSet()))
        {
            var bare = line.Length + line.Markers.Sum(number => links[number]);
            var cost = bare + line.Markers.Where(number => !cited.Contains(number)).Sum(number => sources[number].Length + 1);
            if (lines.Count == MostLines || (lines.Count > 0 && cost > room))
            {
                parts.Add(Close());
                cost = bare + line.Markers.Sum(number => sources[number].Length + 1);
            }

            lines.Add(line);
            cited.UnionWith(line.Markers);
            room -= cost;
        }

        parts.Add(Close());
        return parts;

        AnswerPart Close()
        {
            var part = new AnswerPart(lines, [.. cited.Select(number => sources[number])]);
            (lines, cited, room) = ([], [], LongestPart);
            return part;
        }
    }

    public IEnumerable<Block> Blocks(Answer? answer, CitationTargets targets, SlackWording wording)
    {
        foreach (var line in Lines)
            yield return new RichTextBlock([new RichTextSection([.. line.Elements(answer, targets)])]);
        if (Lines.Count == 0)
            yield return new RichTextBlock([new RichTextSection([new RichTextWords("…")])]);
        // One block a source, as long as there is room for so many.
        foreach (var together in Sources.Chunk(Math.Max(1, (Sources.Count + MostSourceBlocks - 1) / MostSourceBlocks)))
            yield return new ContextBlock([new PlainText(string.Join('\n', together))]);
    }

    /// <summary><c>[1] Title · 30 Nov 2023 · p. 4</c></summary>
    public static string Source(Citation citation, SlackWording wording)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}] ");
        var date = citation.Date is { } day ? $" · {day.ToString(wording.DateFormat, CultureInfo.InvariantCulture)}" : "";
        var page = citation.Page is { } at ? $" · {SlackWording.Filled(wording.Page, at)}" : "";
        return $"{number}{SlackText.Line(citation.Title, LongestTitle)}{date}{page}";
    }

    // What is left of a line of nothing but hidden characters is no line; Slack refuses a message with an empty one.
    private static IEnumerable<AnswerLine> Read(string text, HashSet<int> known) =>
        text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(SlackText.Literal(line))).SelectMany(line => AnswerLine.Parse(line, known).Pieces());
}
