using ChatBot.Knowledge.Extraction.Details;

namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>Tells headings by their size: larger than the text, the largest the highest.</summary>
internal sealed class PdfHeadings
{
    private const double Larger = 1.12;

    private const int MostLines = 4, LongestBold = 120, Deepest = 6;

    private readonly double _body;
    private readonly List<double> _sizes;

    public PdfHeadings(IReadOnlyList<PdfParagraph> paragraphs)
    {
        _body = paragraphs.Count == 0 ? 0 : paragraphs.GroupBy(paragraph => Math.Round(paragraph.Size)).MaxBy(same => same.Sum(paragraph => paragraph.Text.Length))!.Key;
        _sizes = [.. paragraphs.Where(IsLarge).Select(paragraph => Math.Round(paragraph.Size)).Distinct().OrderDescending()];
    }

    /// <summary>0 for a paragraph that is none.</summary>
    public int Level(PdfParagraph paragraph)
    {
        if (paragraph.IsRow)
            return 0;
        if (IsLarge(paragraph))
            return Math.Min(Deepest, _sizes.IndexOf(Math.Round(paragraph.Size)) + 1);
        return paragraph.IsBold && paragraph.Lines.Count <= 2 && paragraph.Text.Length <= LongestBold && paragraph.Size >= _body * 0.95
            && TitleLine.IsOne(paragraph.Text.Replace('\n', ' '))
            ? Math.Min(Deepest, _sizes.Count + 1)
            : 0;
    }

    private bool IsLarge(PdfParagraph paragraph) =>
        Math.Round(paragraph.Size) > _body * Larger && paragraph.Lines.Count <= MostLines && !paragraph.IsRow && paragraph.Text.Any(char.IsLetter);
}
