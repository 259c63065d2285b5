using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>A table of contents repeats the headings, with page numbers that mean nothing in an answer.</summary>
internal static partial class PdfContents
{
    public static IEnumerable<PdfLine> Without(List<PdfLine> lines)
    {
        var isListed = lines.Exists(line => Title().IsMatch(line.Text));
        return lines.Where(line => !Leaders().IsMatch(line.Text) && !(isListed && line.Cells.Count > 1 && Number().IsMatch(line.Cells[^1].Text)));
    }

    [GeneratedRegex(@"(\. ?|…){5,}\s*\d{0,4}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leaders();

    [GeneratedRegex("^(table of )?contents$|^目\\s*次$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"^\d{1,4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
