using System.Globalization;
using ChatBot.Answering;
using ChatBot.Conversations;

namespace ChatBot.Channels.Slack.Rendering;

/// <summary>An answer as a Slack message: the words first, then where they come from, then what can be done with them.</summary>
internal static class AnswerMessage
{
    // Slack refuses a message near 13,200 characters over all its blocks, and an update whose text is over 4,000.
    private const int LongestMessage = 11_000;
    private const int LongestText = 3_900;
    private const int LongestLine = 2_900;
    private const int LongestTitle = 200;
    private const int LongestQuestion = 500;
    private const int MostLines = 24;
    private const int MostSources = 12;

    public static SlackMessage Of(Delivery delivery, string? question, CitationTargets targets, bool canShare)
    {
        var answer = delivery.Answer;
        var wording = SlackWording.In(answer?.Language);
        var known = (answer?.Citations ?? []).Select(citation => citation.Number).ToHashSet();
        // What is left of a line of nothing but hidden characters is no line; Slack refuses a message with an empty one.
        AnswerLine[] lines = [.. delivery.Text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(SlackText.Literal(line))).Select(line => AnswerLine.Parse(line, known))];

        List<Block> blocks = [];
        if (SlackText.Line(question ?? "", LongestQuestion) is { Length: > 0 } asked)
            blocks.Add(new RichTextBlock([new RichTextQuote([new RichTextWords(asked)])]));
        var shown = Words(blocks, lines, answer, targets, wording);
        if (answer is not null)
        {
            var cited = lines.Take(shown).SelectMany(line => line.Markers).ToHashSet();
            blocks.AddRange(Sources(answer.Citations.Where(citation => cited.Contains(citation.Number)), wording));
            if (answer.Statements.Any(statement => statement.ByModel))
                blocks.Add(new ContextBlock([new PlainText(wording.ByModel)]));
            blocks.AddRange(AnswerActions.Of(delivery.Id, answer, canShare ? question : null, targets, wording));
        }

        return new SlackMessage(FallbackText(lines), blocks);
    }

    /// <returns>How many of the lines there was room for.</returns>
    private static int Words(List<Block> blocks, AnswerLine[] lines, Answer? answer, CitationTargets targets, SlackWording wording)
    {
        var room = LongestMessage - (Math.Min(answer?.Citations.Count ?? 0, MostSources) * (LongestTitle + 60)) - LongestQuestion;
        var shown = 0;
        foreach (var line in lines)
        {
            var words = SlackText.Cut(SlackText.Literal(line.Words), LongestLine);
            room -= words.Length + (line.Markers.Count * 5);
            if (shown == MostLines || (shown > 0 && room < 0))
                break;
            blocks.Add(new RichTextBlock([new RichTextSection([.. Said(words), .. line.Markers.SelectMany(number => Marker(number, answer!, targets))])]));
            shown++;
        }

        if (shown < lines.Length)
            blocks.Add(new ContextBlock([new PlainText(SlackWording.Filled(wording.LeftOut, lines.Length - shown))]));
        if (blocks.Count == 0)
            blocks.Add(new RichTextBlock([new RichTextSection([new RichTextWords("…")])]));
        return shown;
    }

    private static IEnumerable<RichTextElement> Said(string words) => words.Length > 0 ? [new RichTextWords(words)] : [];

    private static IEnumerable<RichTextElement> Marker(int number, Answer answer, CitationTargets targets)
    {
        var marker = string.Create(CultureInfo.InvariantCulture, $"[{number}]");
        yield return new RichTextWords(" ");
        yield return targets.Address(answer.Citations.First(citation => citation.Number == number)) is { } link
            ? new RichTextLink(link.AbsoluteUri, marker)
            : new RichTextWords(marker);
    }

    private static IEnumerable<ContextBlock> Sources(IEnumerable<Citation> citations, SlackWording wording) =>
        citations.OrderBy(citation => citation.Number).Take(MostSources).Select(citation => new ContextBlock([new PlainText(Source(citation, wording))]));

    /// <summary><c>[1] Title · 30 Nov 2023 · p. 4</c></summary>
    public static string Source(Citation citation, SlackWording wording)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}] ");
        var date = citation.Date is { } day ? $" · {day.ToString(wording.DateFormat, CultureInfo.InvariantCulture)}" : "";
        var page = citation.Page is { } at ? $" · {SlackWording.Filled(wording.Page, at)}" : "";
        return $"{number}{SlackText.Line(citation.Title, LongestTitle)}{date}{page}";
    }

    private static string FallbackText(AnswerLine[] lines)
    {
        List<string> shown = [];
        var room = LongestText;
        foreach (var line in lines)
        {
            var text = line.Escaped(LongestText - 1);
            if (shown.Count > 0 && text.Length + 1 > room)
                break;
            room -= text.Length + 1;
            shown.Add(text);
        }

        return shown.Count == 0 ? "…" : string.Join('\n', shown);
    }
}
