using System.Buffers;
using System.Text;

namespace ChatBot.Knowledge.Facts.Reading;

/// <summary>A span as a reader sees it: one line, no markup.</summary>
internal static class ShownText
{
    private static readonly SearchValues<char> Unshown = SearchValues.Create("*_\\[]`<\n\r\t\u00A0");

    public static string Of(string text, Span span)
    {
        var raw = text.AsSpan(span.Start, span.Length);
        if (raw.IndexOfAny(Unshown) < 0 && !raw.Contains("  ", StringComparison.Ordinal))
            return raw.ToString();
        var shown = new StringBuilder(span.Length);
        var isGap = false;
        for (var at = span.Start; at < span.End;)
        {
            var hidden = FactLexer.Markup(text, at, span);
            if (hidden == 0 && !char.IsWhiteSpace(text[at]))
            {
                if (isGap && shown.Length > 0)
                    shown.Append(' ');
                isGap = false;
                shown.Append(text[at]);
            }
            else
            {
                isGap |= hidden == 0;
            }

            at += Math.Max(1, hidden);
        }

        return shown.ToString();
    }
}
