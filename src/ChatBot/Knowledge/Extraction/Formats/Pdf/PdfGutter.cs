namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>
/// Columns that a file draws line by line across the page look like rows of a table. They are columns when prose
/// stands on both sides of a gap that runs down through several lines.
/// </summary>
internal static class PdfGutter
{
    private const int FewestLines = 4, FewestLettersOfProse = 16, FewestWordsOfProse = 3;

    /// <summary>The lines cut at their gutters; null when the page has none.</summary>
    public static List<PdfLine>? Split(List<PdfLine> lines)
    {
        List<PdfLine> cut = lines;
        foreach (var gap in lines.SelectMany(Gaps).OrderByDescending(gap => gap.Right - gap.Left).Take(FewestLines * 2))
        {
            var at = (gap.Left + gap.Right) / 2;
            if (IsGutter(cut, at))
                cut = [.. cut.SelectMany(line => CutAt(line, at))];
        }

        return ReferenceEquals(cut, lines) ? null : cut;
    }

    private static bool IsGutter(List<PdfLine> lines, double at)
    {
        var across = lines.FindAll(line => Gaps(line).Any(gap => gap.Left < at && at < gap.Right));
        var isProse = across.Count(line => line.Cells.Any(cell => cell.Right < at && IsProse(cell)) && line.Cells.Any(cell => cell.Left > at && IsProse(cell)));
        // Nothing may cross the gutter but a heading or two.
        return isProse >= FewestLines && isProse * 4 >= across.Count * 3 && lines.Count(line => line.Cells.Any(cell => cell.Left < at && at < cell.Right)) <= across.Count;
    }

    private static IEnumerable<PdfLine> CutAt(PdfLine line, double at)
    {
        var left = line.Cells.Where(cell => cell.Right < at).ToList();
        return left.Count == 0 || left.Count == line.Cells.Count || line.Cells.Any(cell => cell.Left < at && at < cell.Right)
            ? [line]
            : [line.Only(left), line.Only([.. line.Cells.Where(cell => cell.Left > at)])];
    }

    private static bool IsProse(PdfCell cell) =>
        cell.Text.Length >= FewestLettersOfProse && (cell.Text.AsSpan().Count(' ') >= FewestWordsOfProse - 1 || cell.Text[0] >= '\u2E80');

    private static IEnumerable<(double Left, double Right)> Gaps(PdfLine line) =>
        line.Cells.Zip(line.Cells.Skip(1), (cell, next) => (cell.Right, next.Left));
}
