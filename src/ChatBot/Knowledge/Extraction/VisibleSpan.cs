using System.Text;

namespace ChatBot.Knowledge.Extraction;

/// <summary>Spans that begin and end with something to see.</summary>
internal static class VisibleSpan
{
    /// <summary>The span without white space and zero-width characters at its ends; null when no letter, digit or sign is left to read.</summary>
    public static Span? Trim(string text, Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (IsBlank(text[start]) || BelongsToWhatStoodBefore(text, start)))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        // Rules of dashes and stars separate text; they are none.
        return text.AsSpan(start, end - start).ContainsLetterOrDigit() ? new Span(start, end) : null;
    }

    public static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || character is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD';

    // Joiners and variation selectors, cut off from the sign they are about.
    private static bool BelongsToWhatStoodBefore(string text, int at) =>
        text[at] is '\u200C' or '\u200D' or (>= '\uFE00' and <= '\uFE0F')
        || (text[at] is >= '\uDD00' and <= '\uDDEF' && at > 0 && text[at - 1] == '\uDB40')
        || (text[at] == '\uDB40' && at + 1 < text.Length && text[at + 1] is >= '\uDD00' and <= '\uDDEF');

    private static bool ContainsLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                return true;
        }

        return false;
    }
}
