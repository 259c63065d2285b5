using System.Text;

namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>Small digits above or below the line.</summary>
internal static class PdfRaised
{
    private const string Above = "⁰¹²³⁴⁵⁶⁷⁸⁹", Below = "₀₁₂₃₄₅₆₇₈₉";

    // Units and chemical symbols have at most this many letters; after longer words a raised digit calls a footnote.
    private const int LongestUnit = 2;

    /// <summary>An exponent stays one; the mark of a footnote is left out, for "needs4" is no word.</summary>
    public static void Append(StringBuilder line, string digits, bool isBelow)
    {
        if (IsNumber(line))
        {
            // The footnote itself starts with its number.
            line.Append(digits);
            return;
        }

        var letters = 0;
        while (letters < line.Length && char.IsLetter(line[line.Length - 1 - letters]))
            letters++;
        var follows = line[^1];
        if (isBelow || char.IsDigit(follows) || Above.Contains(follows, StringComparison.Ordinal) || letters is > 0 and <= LongestUnit)
        {
            foreach (var digit in digits)
                line.Append((isBelow ? Below : Above)[digit - '0']);
        }
    }

    private static bool IsNumber(StringBuilder line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (!char.IsAsciiDigit(line[at]))
                return false;
        }

        return true;
    }
}
