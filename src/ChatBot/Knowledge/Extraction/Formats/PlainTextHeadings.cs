using System.Text.RegularExpressions;
using ChatBot.Knowledge.Extraction.Details;

namespace ChatBot.Knowledge.Extraction.Formats;

/// <summary>Finds the headings of a text that marks none: the title on top, numbered lines, and short lines that stand alone above a text.</summary>
internal static partial class PlainTextHeadings
{
    private const int LongestSectionHeading = 80;

    public static List<Block> Mark(string text, IReadOnlyList<PlainParagraph> paragraphs)
    {
        List<Block> blocks = new(paragraphs.Count);
        var seenBody = false;
        for (var at = 0; at < paragraphs.Count; at++)
        {
            var paragraph = paragraphs[at];
            var line = paragraph.Span.Of(text);
            var next = at + 1 < paragraphs.Count ? paragraphs[at + 1].Span.Of(text) : null;
            var level = next is null ? 0 : Level(paragraph, line, next, seenBody);
            blocks.Add(level > 0
                ? new Block(BlockKind.Heading, paragraph.Span, level)
                : new Block(paragraph.Kind, paragraph.Span, paragraph.Kind == BlockKind.ListItem ? 1 : 0));
            // Date lines and bylines may stand above the title.
            seenBody |= level > 0 || IsBody(line);
        }

        return blocks;
    }

    private static int Level(PlainParagraph paragraph, string line, string next, bool seenBody)
    {
        if (Numbered().Match(line) is { Success: true } number && line.Length <= LongestSectionHeading && TitleLine.IsOne(line)
            && paragraph.Alone && (IsBody(next) || Depth(next) > Depth(line)))
        {
            return Math.Min(6, 2 + number.Groups["sub"].Captures.Count);
        }

        if (paragraph.Kind != BlockKind.Paragraph || !TitleLine.IsOne(line))
            return 0;
        if (!seenBody && paragraph.Alone)
            return 1;
        // One word alone on its line, or a line in capitals, heads what follows; several words only when a real text follows.
        var isShort = line.Length <= LongestSectionHeading && paragraph.Alone;
        return isShort && (!line.Contains(' ', StringComparison.Ordinal) && line.Length > 3 || IsCapitals(line) || IsBody(next)) ? 2 : 0;
    }

    private static bool IsBody(string line) => line.Length > LongestSectionHeading || line[^1] is '.' or '。' or '!' or '?';

    private static int Depth(string line) => Numbered().Match(line).Groups["sub"].Captures.Count;

    private static bool IsCapitals(string line) => line.Any(char.IsUpper) && !line.Any(char.IsLower);

    [GeneratedRegex(@"^([0-9]{1,2}(?<sub>\.[0-9]{1,2}){0,4}\.?|[IVX]{1,5}\.|第[\d一二三四五六七八九十]+[章節条部])[\s\u3000]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();
}
