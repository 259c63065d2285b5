namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>
/// Files written by word processors hold their lines in reading order, columns, notes and all, better than any
/// geometry could guess it. Only a page whose lines jump about is put in order by where they stand.
/// </summary>
internal static class PdfReadingOrder
{
    private const double MostJumps = 0.1;

    public static List<PdfLine> Of(List<PdfLine> lines)
    {
        var jumps = 0;
        for (var at = 1; at < lines.Count; at++)
        {
            if (lines[at].Baseline > lines[at - 1].Baseline + lines[at].Size && lines[at].SharesColumnWith(lines[at - 1]))
                jumps++;
        }

        return jumps <= Math.Max(2, lines.Count * MostJumps) ? lines : ByPlace(lines);
    }

    public static List<PdfLine> ByPlace(List<PdfLine> lines) => ByPlace(lines, depth: 0);

    // Cut along the widest white band, across or down, and read the parts one after the other.
    private static List<PdfLine> ByPlace(List<PdfLine> lines, int depth)
    {
        const int deepest = 24;
        if (lines.Count < 2 || depth > deepest)
            return Sorted(lines);
        var size = lines.Average(line => line.Size);
        var down = WidestGap(lines, line => line.Left, line => line.Right);
        var across = WidestGap(lines, line => -line.Baseline - line.Size, line => -line.Baseline);
        // A gutter between columns counts for more than the space between paragraphs.
        if (down.Width > size && down.Width * 2 > across.Width)
            return Cut(line => line.Left < down.At);
        return across.Width > size * 0.5 ? Cut(line => -line.Baseline - line.Size < across.At) : Sorted(lines);

        List<PdfLine> Cut(Predicate<PdfLine> isFirst) =>
            [.. ByPlace(lines.FindAll(isFirst), depth + 1), .. ByPlace(lines.FindAll(line => !isFirst(line)), depth + 1)];
    }

    private static List<PdfLine> Sorted(List<PdfLine> lines) =>
        [.. lines.OrderByDescending(line => Math.Round(line.Baseline / Math.Max(1, line.Size / 2))).ThenBy(line => line.Left)];

    private static (double At, double Width) WidestGap(List<PdfLine> lines, Func<PdfLine, double> from, Func<PdfLine, double> to)
    {
        var (at, width, end) = (0.0, 0.0, double.NegativeInfinity);
        foreach (var line in lines.OrderBy(from))
        {
            var start = from(line);
            if (end > double.NegativeInfinity && start - end > width)
                (at, width) = (start, start - end);
            end = Math.Max(end, to(line));
        }

        return (at, width);
    }
}
