namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>One printed line, or one column's share of it.</summary>
/// <param name="Cells">Its text, cut where wide gaps are.</param>
/// <param name="Size">The font size most of it is set in.</param>
/// <param name="StartsNote">It begins with a raised number, as footnotes do.</param>
internal sealed record PdfLine(IReadOnlyList<PdfCell> Cells, double Baseline, double Size, bool IsBold, bool StartsNote)
{
    public string Text { get; } = string.Join(' ', Cells.Select(cell => cell.Text));

    public double Left { get; } = Cells[0].Left;

    public double Right { get; } = Cells.Max(cell => cell.Right);

    public double Width => Right - Left;

    /// <summary>The same line with some of its cells.</summary>
    public PdfLine Only(IReadOnlyList<PdfCell> cells) => new(cells, Baseline, Size, IsBold, StartsNote);

    public bool SharesColumnWith(PdfLine other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > Math.Min(Width, other.Width) * 0.3;
}

internal readonly record struct PdfCell(string Text, double Left, double Right);
