namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <param name="IsRow">It is one line of a table.</param>
internal sealed record PdfParagraph(int Page, IReadOnlyList<PdfLine> Lines, string Text, bool IsRow = false)
{
    public double Size => Lines[0].Size;

    public bool IsBold => Lines.All(line => line.IsBold);
}
