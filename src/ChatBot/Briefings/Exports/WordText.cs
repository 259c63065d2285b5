using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatBot.Briefings.Exports;

/// <summary>Paragraphs and runs of a Word document.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(string style, params OpenXmlElement[] content) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);

    public static Run Run(string text, bool isBold = false) => isBold
        ? new Run(new RunProperties(new Bold()), Words(text))
        : new Run(Words(text));

    public static Run Raised(string text) =>
        new(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), Words(text));

    /// <summary>Without the characters that XML has no place for, and which a document may hold.</summary>
    public static string Shown(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or >= 0x20 and not 0xFFFE and not 0xFFFF).Select(rune => rune.ToString()));

    private static Text Words(string text) => new(Shown(text)) { Space = SpaceProcessingModeValues.Preserve };
}
