using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>Lines to paragraphs, by their distance, size, indent and where they end.</summary>
internal static partial class PdfParagraphs
{
    // Line spacing in parts of the font size: more than this, or clearly more than the page's usual, starts a new paragraph.
    private const double WidestLeading = 2.2, MoreThanUsual = 1.25;

    public static List<PdfParagraph> Of(PdfPage page, PdfWords words)
    {
        var leading = UsualLeading(page.Lines);
        List<PdfParagraph> paragraphs = [];
        List<PdfLine> open = [];
        foreach (var line in PdfContents.Without(page.Lines))
        {
            if (open.Count > 0 && !GoesOn(open, line, leading))
                Close();
            open.Add(line);
        }

        Close();
        return paragraphs;

        void Close()
        {
            if (open.Count == 0)
                return;
            if (open.TrueForAll(PdfTable.IsRow) && (open.Count > 1 || open[0].Cells.Count > 2))
                paragraphs.AddRange(Rows(open).Select(row => new PdfParagraph(page.Number, [open[0]], row, IsRow: true)));
            else
                paragraphs.Add(new PdfParagraph(page.Number, [.. open], words.Join(open)));
            open = [];
        }
    }

    // Only where every row has the same cells can the first one name the columns.
    private static IEnumerable<string> Rows(List<PdfLine> lines) =>
        TableText.Lines(lines.ConvertAll(line => (IReadOnlyList<string>)[.. line.Cells.Select(cell => cell.Text)]), lines.TrueForAll(line => line.Cells.Count == lines[0].Cells.Count) ? null : false)
            .Select(row => row.Text);

    private static bool GoesOn(List<PdfLine> open, PdfLine line, double usual)
    {
        var last = open[^1];
        var drop = last.Baseline - line.Baseline;
        if (drop <= 0 && Math.Abs(drop) < 0.5 * line.Size && line.Left >= last.Right)
            return true;
        if (drop <= 0 || Math.Abs(last.Size - line.Size) > 0.1 * last.Size || drop > WidestLeading * line.Size
            || (usual > 0 && drop > usual * MoreThanUsual && drop > line.Size * MoreThanUsual) || !line.SharesColumnWith(last))
            return false;
        if (PdfTable.IsRow(last) != PdfTable.IsRow(line))
            return false;
        if (line.StartsNote || (Item().IsMatch(line.Text) && !(line.Text[0] is '–' or '—' && !EndsSentence(last.Text) && !EndsEarly(open, last, line))))
            return false;
        if (line.IsBold != last.IsBold && open.TrueForAll(earlier => earlier.IsBold == last.IsBold) && EndsEarly(open, last, line))
            return false;
        // An indented line after a full stop begins the next paragraph.
        var isIndented = line.Left > open.Min(earlier => earlier.Left) + (0.8 * line.Size) && open.Count > 1 && line.Left > last.Left + (0.8 * line.Size);
        return !(isIndented && EndsSentence(last.Text)) && !(EndsSentence(last.Text) && EndsEarly(open, last, line) && open.Count > 1);
    }

    // The next line's first word had room left.
    public static bool EndsEarly(IReadOnlyList<PdfLine> column, PdfLine last, PdfLine next)
    {
        var right = Math.Max(column.Max(line => line.Right), next.Right);
        var space = next.Text.IndexOf(' ', StringComparison.Ordinal);
        var first = next.Text[0] >= '\u2E80' ? next.Size : next.Width * (space < 0 ? next.Text.Length : space) / Math.Max(1, next.Text.Length);
        return last.Right + first + (next.Size * 0.6) < right;
    }

    private static bool EndsSentence(string text) => text.TrimEnd('"', '”', '’', ')', '」') is [.., '.' or '?' or '!' or ':' or '。' or '！' or '？'];

    private static double UsualLeading(List<PdfLine> lines)
    {
        List<double> drops = [];
        for (var at = 1; at < lines.Count; at++)
        {
            var drop = lines[at - 1].Baseline - lines[at].Baseline;
            if (drop > 0 && drop < WidestLeading * lines[at].Size && lines[at].SharesColumnWith(lines[at - 1]))
                drops.Add(drop);
        }

        drops.Sort();
        // The narrower half are lines within paragraphs even where paragraphs are short.
        return drops.Count < 3 ? 0 : drops[drops.Count / 3];
    }

    [GeneratedRegex(@"^([•‣◦▪●■–—]|[-*] |o (?=\p{Lu})|\(?\d{1,3}[.)] |\(?[a-z][.)] |\(?[ivx]{1,5}[.)] |[・○①-⑳])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Item();

    /// <summary>The sign before an item that is no part of its text.</summary>
    [GeneratedRegex(@"^([•‣◦▪●■・○]|[-*–—] |o (?=\p{Lu}))\s*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Bullet();
}
