using System.Text.RegularExpressions;
using ChatBot.Knowledge.Extraction.Details;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>PDF: letters at places on pages, put back into words, lines, paragraphs and headings.</summary>
internal static class PdfReader
{
    public static DocumentDetails Read(byte[] content, BlockText text)
    {
        using var document = Open(content);
        var pages = new List<PdfPage>();
        var letters = 0;
        var pictures = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = document.GetPage(number);
            text.Require(letters += page.Letters.Count);
            var flows = PdfGlyphs.Visible(page, text.Hidden);
            pictures += flows.Count == 0 && page.NumberOfImages > 0 ? 1 : 0;
            pages.AddRange(flows.Select(flow => new PdfPage(number, page.CropBox.Bounds.Bottom, page.CropBox.Bounds.Height, PdfLines.Of(flow))));
        }

        if (pictures > 0)
            text.Notice(pictures == 1 ? "1 page is a picture, which is not read" : $"{pictures} pages are pictures, which are not read");
        Add(PdfFurniture.Remove(pages), text);
        return new DocumentDetails(document.Information.Title, document.Information.Author, Date(document.Information));
    }

    private static void Add(List<PdfPage> pages, BlockText text)
    {
        var words = new PdfWords(pages);
        var paragraphs = PdfSentences.AcrossPages([.. pages.SelectMany(page => PdfParagraphs.Of(page, words))], words);
        var headings = new PdfHeadings(paragraphs);
        foreach (var paragraph in paragraphs)
        {
            var item = paragraph.IsRow ? Match.Empty : PdfParagraphs.Bullet().Match(paragraph.Text);
            var level = item.Success ? 0 : headings.Level(paragraph);
            text.Add(
                level > 0 ? BlockKind.Heading : paragraph.IsRow ? BlockKind.TableRow : item.Success ? BlockKind.ListItem : BlockKind.Paragraph,
                level > 0 ? paragraph.Text.Replace('\n', ' ') : paragraph.Text[item.Length..],
                level > 0 ? level : item.Success ? 1 : 0,
                paragraph.Page);
        }
    }

    private static PdfDocument Open(byte[] content)
    {
        try
        {
            // What is written beside the letters (ActualText) need not be what the letters show.
            return PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false, UseActualText = false });
        }
        catch (PdfDocumentEncryptedException fault)
        {
            throw new InvalidDataException("is encrypted with a password; save it without one", fault);
        }
    }

    private static DateOnly? Date(UglyToad.PdfPig.Content.DocumentInformation information) =>
        information.GetCreatedDateTimeOffset() is { } created ? DateOnly.FromDateTime(created.DateTime) : null;
}
