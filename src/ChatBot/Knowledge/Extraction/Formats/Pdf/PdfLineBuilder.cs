using System.Text;

namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>Collects the letters of one line and sets the spaces that the file leaves to the eye.</summary>
internal sealed class PdfLineBuilder
{
    // In parts of the font size. A gap this wide is a space where the file sets spaces itself, and where it does not.
    private const double GapBesideSpaces = 0.22, GapInsteadOfSpace = 0.17, GapBetweenWide = 0.8, GapBetweenCells = 2;

    private const double RaisedSize = 0.8;

    private readonly List<PdfGlyph> _glyphs = [];

    public bool IsEmpty => _glyphs.Count == 0;

    public void Add(PdfGlyph glyph) => _glyphs.Add(glyph);

    /// <summary>Whether a letter stands on this line, right of what is there, and near enough to have been set with it.</summary>
    public bool Takes(PdfGlyph glyph)
    {
        var last = _glyphs[^1];
        var size = Math.Max(last.Size, glyph.Size);
        var rise = Math.Abs(glyph.Baseline - last.Baseline);
        var isOnLine = rise < 0.2 * size || (rise < 0.6 * size && Math.Abs(glyph.Size - last.Size) > (1 - RaisedSize) * size);
        return isOnLine && glyph.Left > last.Right - (0.6 * size);
    }

    public PdfLine? Finish(bool hasSpaces)
    {
        var visible = _glyphs.FindAll(glyph => !glyph.IsSpace);
        if (visible.Count == 0)
            return null;
        var size = visible.GroupBy(glyph => Math.Round(glyph.Size, 1)).MaxBy(same => same.Count())!.Key;
        var baseline = visible.First(glyph => Math.Abs(glyph.Size - size) < 0.2).Baseline;
        var line = new PdfLine(
            Cells(size, baseline, hasSpaces),
            baseline,
            size,
            visible.Count(glyph => glyph.IsBold) * 2 > visible.Count,
            IsRaised(visible[0], size, baseline) && char.IsAsciiDigit(visible[0].Value[0]));
        _glyphs.Clear();
        return line;
    }

    private List<PdfCell> Cells(double size, double baseline, bool hasSpaces)
    {
        List<PdfCell> cells = [];
        var left = _glyphs[0].Left;
        var cell = new StringBuilder();
        PdfGlyph? before = null;
        foreach (var glyph in _glyphs)
        {
            if (before is { } last)
            {
                var gap = (glyph.Left - last.Right) / size;
                if (gap > GapBetweenCells && cell.Length > 0)
                    Close(last.Right, glyph.Left);
                else if (gap > Gap(last, glyph, hasSpaces) && cell.Length > 0 && cell[^1] != ' ')
                    cell.Append(' ');
            }

            if (glyph.IsSpace)
            {
                if (cell.Length > 0 && cell[^1] != ' ')
                    cell.Append(' ');
                // Wide gaps are often filled with spaces; what counts is where the next letter stands.
                continue;
            }

            if (before is null)
                left = glyph.Left;
            before = glyph;
            if (IsRaised(glyph, size, baseline) && glyph.Value.All(char.IsAsciiDigit))
                PdfRaised.Append(cell, glyph.Value, isBelow: glyph.Baseline < baseline);
            else
                cell.Append(PdfLigatures.Open(glyph.Value));
        }

        Close(before!.Value.Right, 0);
        return cells;

        void Close(double right, double next)
        {
            if (cell.ToString().Trim() is { Length: > 0 } words)
                cells.Add(new PdfCell(words, left, right));
            cell.Clear();
            left = next;
        }
    }

    private static double Gap(PdfGlyph last, PdfGlyph next, bool hasSpaces) =>
        last.IsWide || next.IsWide ? GapBetweenWide : hasSpaces ? GapBesideSpaces : GapInsteadOfSpace;

    private static bool IsRaised(PdfGlyph glyph, double size, double baseline) =>
        glyph.Size < size * RaisedSize && Math.Abs(glyph.Baseline - baseline) > size * 0.08;
}
