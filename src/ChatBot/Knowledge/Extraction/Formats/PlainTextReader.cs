using System.Text.RegularExpressions;
using ChatBot.Knowledge.Extraction.Details;

namespace ChatBot.Knowledge.Extraction.Formats;

/// <summary>Plain text: its text is the file as decoded, its paragraphs are told from the line breaks.</summary>
internal static partial class PlainTextReader
{
    // Nobody wraps lines later than this; longer lines are paragraphs by themselves.
    private const int WidestWrap = 132;

    public static Reading Read(DecodedText decoded)
    {
        var tally = new HiddenTally();
        var paragraphs = Paragraphs(decoded.Text);
        var blocks = HiddenText.Exclude(decoded.Text, PlainTextHeadings.Mark(decoded.Text, paragraphs), tally);
        string[] notices = decoded.Notice is null ? [] : [decoded.Notice];
        return new Reading(decoded.Text, blocks, [.. notices, .. tally.Notices], DocumentDetails.None, DocumentDetails.None);
    }

    /// <summary>Plain text inside another format: its wrapped lines are joined.</summary>
    public static void Add(string plain, BlockText text)
    {
        foreach (var paragraph in Paragraphs(plain))
            text.Add(paragraph.Kind, paragraph.Span.Of(plain).ReplaceLineEndings(" "), paragraph.Kind == BlockKind.ListItem ? 1 : 0);
    }

    private static List<PlainParagraph> Paragraphs(string text)
    {
        var lines = TextLine.All(text);
        var width = WrapWidth(lines);
        List<PlainParagraph> paragraphs = [];
        for (var first = 0; first < lines.Count;)
        {
            if (lines[first].Visible is not { } start)
            {
                first++;
                continue;
            }

            var last = first;
            while (last + 1 < lines.Count && lines[last + 1].Visible is not null && Continues(text, lines[last], lines[last + 1], width))
                last++;
            var isItem = IsItem(text, start);
            paragraphs.Add(new PlainParagraph(
                isItem ? BlockKind.ListItem : BlockKind.Paragraph,
                new Span(start.Start, lines[last].Visible!.Value.End),
                Alone: (first == 0 || lines[first - 1].Visible is null) && (last + 1 == lines.Count || lines[last + 1].Visible is null)));
            first = last + 1;
        }

        return paragraphs;
    }

    // The width a hard-wrapped file was wrapped at: its longest line, when lines are short enough to have been wrapped at all.
    private static int? WrapWidth(List<TextLine> lines)
    {
        int wrapped = 0, longer = 0, width = 0;
        foreach (var line in lines)
        {
            if (line.Visible is null)
                continue;
            if (line.Columns > WidestWrap)
            {
                longer += line.Columns;
                continue;
            }

            wrapped += line.Columns;
            width = Math.Max(width, line.Columns);
        }

        return wrapped > longer && width >= 40 ? width : null;
    }

    // A line goes on in the next one when the next one's first word had no room on it, or when that word starts in lower case.
    private static bool Continues(string text, TextLine line, TextLine next, int? width)
    {
        if (width is null || line.Columns > WidestWrap || next.Columns > WidestWrap)
            return false;
        var start = next.Visible!.Value;
        if (next.Indent > line.Indent + 3 || text[next.Start] == '\u3000' || IsItem(text, start))
            return false;
        if (char.IsLower(text[start.Start]) && line.Columns > width / 3)
            return true;
        return line.Columns + 1 + FirstWord(start.Of(text)) > width * 0.9;
    }

    private static bool IsItem(string text, Span line) => Bullet().IsMatch(text.AsSpan(line.Start, line.Length));

    private static int FirstWord(string line)
    {
        var end = 0;
        while (end < line.Length && !char.IsWhiteSpace(line[end]) && line[end] < '\u2E80')
            end++;
        return end == 0 ? 2 : end;
    }

    [GeneratedRegex(@"^([-*•‣◦·・○●■□–—]|\(?[0-9]{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,5}[.)])[ \t\u3000]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bullet();
}
