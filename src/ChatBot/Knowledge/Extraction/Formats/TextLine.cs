using System.Buffers;

namespace ChatBot.Knowledge.Extraction.Formats;

/// <param name="Start">Where the line starts, white space included.</param>
/// <param name="Visible">What can be seen of it; null for a blank line.</param>
/// <param name="Columns">Width in a fixed-width font: Chinese and Japanese characters take two.</param>
internal readonly record struct TextLine(int Start, Span? Visible, int Columns)
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    public int Indent => Visible is { } span ? span.Start - Start : 0;

    public static List<TextLine> All(string text)
    {
        List<TextLine> lines = [];
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Line(text, start, end));
            start = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n')
                start++;
        }

        return lines;
    }

    private static TextLine Line(string text, int start, int end)
    {
        var visible = VisibleSpan.Trim(text, new Span(start, end));
        var columns = 0;
        if (visible is { } span)
        {
            foreach (var character in text.AsSpan(span.Start, span.Length))
                columns += character >= '\u2E80' ? 2 : 1;
        }

        return new TextLine(start, visible, columns);
    }
}
