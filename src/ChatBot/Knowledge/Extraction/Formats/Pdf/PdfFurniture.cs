using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>Page numbers and the lines that stand on top or at the foot of every page: they would cut sentences that run across pages.</summary>
internal static partial class PdfFurniture
{
    private const double Margin = 0.1;

    public static List<PdfPage> Remove(List<PdfPage> pages)
    {
        var repeated = pages
            .SelectMany(page => page.Lines.Where(line => IsInMargin(page, line)).Select(Shape).Distinct(StringComparer.Ordinal))
            .GroupBy(shape => shape, StringComparer.Ordinal)
            .Where(same => same.Count() >= Math.Max(2, (pages.Count + 2) / 3))
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);
        return pages.ConvertAll(page => page with
        {
            Lines = page.Lines.FindAll(line => !IsInMargin(page, line) || !(PageNumber().IsMatch(line.Text) || repeated.Contains(Shape(line)))),
        });
    }

    private static bool IsInMargin(PdfPage page, PdfLine line) =>
        line.Baseline < page.Bottom + (page.Height * Margin) || line.Baseline > page.Bottom + (page.Height * (1 - Margin));

    private static string Shape(PdfLine line) => Digits().Replace(line.Text, "#");

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[-–— ]*(page |p\.? ?|seite )?(\d{1,4}|[ivxl]{1,6})( ?(of|/|von) ?\d{1,4})?( ?ページ)?[-–— ]*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PageNumber();
}

internal sealed record PdfPage(int Number, double Bottom, double Height, List<PdfLine> Lines);
