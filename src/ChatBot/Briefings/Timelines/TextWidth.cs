namespace ChatBot.Briefings.Timelines;

/// <summary>How wide text is at most, without asking a font: a picture that is written as text is drawn by whatever font the reader has.</summary>
internal static class TextWidth
{
    // Shares of the font size, on the wide side of the usual sans faces.
    private const double Wide = 1.02;
    private const double Capital = 0.74;
    private const double Broad = 0.92;
    private const double Small = 0.58;
    private const double Thin = 0.34;

    public static double Of(string text, double size) => text.EnumerateRunes().Sum(rune => Of(rune.Value)) * size;

    /// <summary>Lines no wider than <paramref name="width"/>, broken between words, or anywhere in Japanese; what does not fit ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, int atMost)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && Of((line + piece).TrimEnd(), size) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line = line.Length == 0 ? piece.TrimStart() : line + piece;
            while (Of(line.TrimEnd(), size) > width && line.Length > 1)
            {
                var fitting = Fitting(line, size, width);
                lines.Add(line[..fitting]);
                line = line[fitting..];
            }
        }

        if (line.Trim().Length > 0)
            lines.Add(line.TrimEnd());
        if (lines.Count <= atMost)
            return lines;
        return [.. lines.Take(atMost - 1), Shortened(lines[atMost - 1], size, width)];
    }

    private static string Shortened(string line, double size, double width)
    {
        while (line.Length > 0 && Of(line + "…", size) > width)
            line = line[..^1];
        return line.TrimEnd(' ', ',', '\ud83c', '\ud83d') + "…";
    }

    // Never through the middle of a character of two code units.
    private static int Fitting(string line, double size, double width)
    {
        var length = line.Length;
        while (length > 1 && (Of(line[..length], size) > width || char.IsLowSurrogate(line[length < line.Length ? length : length - 1]) && length < line.Length))
            length--;
        return length;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var from = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (char.IsLowSurrogate(text[at]) || (text[at - 1] != ' ' && !IsWide(text[at]) && !IsWide(text[at - 1])))
                continue;
            yield return text[from..at];
            from = at;
        }

        if (from < text.Length)
            yield return text[from..];
    }

    private static double Of(int character) => character switch
    {
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '—' => Broad,
        'i' or 'l' or 'j' or 't' or 'f' or 'r' or '.' or ',' or '\'' or '!' or '|' or ':' or ';' or ' ' or '(' or ')' or '[' or ']' or 'I' => Thin,
        >= 'A' and <= 'Z' => Capital,
        < 0x1100 => Small,
        _ => Wide,
    };

    private static bool IsWide(char character) => character >= '\u2e80';
}
