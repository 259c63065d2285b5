namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>Letters to lines, lines to reading order.</summary>
internal static class PdfLines
{
    private const double SpacesOfALineOfWords = 0.05;

    public static List<PdfLine> Of(List<PdfGlyph> glyphs)
    {
        var hasSpaces = glyphs.Count(glyph => glyph.IsSpace) > glyphs.Count * SpacesOfALineOfWords;
        List<PdfLine> lines = [];
        var builder = new PdfLineBuilder();
        foreach (var glyph in glyphs)
        {
            if (!builder.IsEmpty && !builder.Takes(glyph))
                Close();
            if (!builder.IsEmpty || !glyph.IsSpace)
                builder.Add(glyph);
        }

        Close();
        return PdfGutter.Split(lines) is { } columns ? PdfReadingOrder.ByPlace(columns) : PdfReadingOrder.Of(lines);

        void Close()
        {
            if (builder.IsEmpty)
                return;
            if (builder.Finish(hasSpaces) is { } line)
                lines.Add(line);
            builder = new PdfLineBuilder();
        }
    }
}
