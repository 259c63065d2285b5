namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

internal static class PdfTable
{
    /// <summary>A line of cells, as far apart as columns are; a number before its item is no cell.</summary>
    public static bool IsRow(PdfLine line) => line.Cells.Count > 2 || (line.Cells.Count == 2 && !PdfParagraphs.Item().IsMatch(line.Cells[0].Text + " ") && line.Cells[0].Text.Length > 3);
}
