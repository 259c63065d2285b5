namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>A visible letter, turned so that its line runs from left to right and the next line lies below.</summary>
/// <param name="Size">Height of the font on the page, in points.</param>
internal readonly record struct PdfGlyph(string Value, double Left, double Right, double Baseline, double Size, bool IsBold)
{
    public bool IsSpace => string.IsNullOrWhiteSpace(Value);

    public bool IsWide => Value.Length > 0 && Value[0] >= '\u2E80';
}
