using System.Globalization;
using ChatBot.Answering;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatBot.Briefings.Exports;

/// <summary>A briefing as a Word document: headings, bullets, and raised numbers that lead to the list of sources.</summary>
internal static class BriefingWord
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // Twentieths of a point: A4, with margins that leave room for one page.
    private const uint PageWidth = 11906;
    private const uint PageHeight = 16838;
    private const int Margin = 1000;

    /// <param name="link">From a citation to the address of its document; null where there is none that opens elsewhere.</param>
    public static byte[] Of(Briefing briefing, Func<Citation, Uri?> link)
    {
        using var content = new MemoryStream();
        using (var file = WordprocessingDocument.Create(content, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = WordText.Shown(briefing.Title);
            file.PackageProperties.Creator = "ChatBot";
            file.PackageProperties.Language = briefing.Language;
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Of(briefing.Language);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordStyles.Bullets();
            main.Document = new Document(new Body([.. Page(briefing, main, link), Section()]));
        }

        return content.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Page(Briefing briefing, MainDocumentPart main, Func<Citation, Uri?> link)
    {
        var wording = BriefingWording.In(briefing.Language);
        yield return WordText.Paragraph(WordStyles.Title, WordText.Run(briefing.Title));
        yield return WordText.Paragraph(WordStyles.Subtitle, WordText.Run(BriefingWording.Filled(wording.AsOf, DateWording.Of(briefing.AsOf, briefing.AsOf, briefing.Language))));
        foreach (var section in briefing.Sections)
        {
            yield return WordText.Paragraph(WordStyles.Heading, WordText.Run(section.Heading));
            foreach (var line in section.Lines)
                yield return WordText.Paragraph(WordStyles.Bullet, [.. Line(line, wording)]);
        }

        if (briefing.Citations.Count > 0)
            yield return WordText.Paragraph(WordStyles.Heading, WordText.Run(wording.Sources));
        foreach (var source in Source.Of(briefing.Citations))
            yield return WordText.Paragraph(WordStyles.Source, [.. Cited(source, briefing.Language, main, link)]);
    }

    private static IEnumerable<OpenXmlElement> Line(BriefingLine line, BriefingWording wording)
    {
        yield return WordText.Run(line.Text);
        if (line.State is { } state)
            yield return WordText.Run($" ({wording.Of(state)})", isBold: true);
        foreach (var number in line.Citations)
            yield return new Hyperlink(WordText.Raised($" [{number.ToString(CultureInfo.InvariantCulture)}]")) { Anchor = Bookmark(number), History = true };
    }

    private static IEnumerable<OpenXmlElement> Cited(Source source, string language, MainDocumentPart main, Func<Citation, Uri?> link)
    {
        yield return WordText.Run($"{source.Heading(language)} ({source.First.Document}):");
        foreach (var citation in source.Citations)
        {
            var id = citation.Number.ToString(CultureInfo.InvariantCulture);
            yield return new BookmarkStart { Id = id, Name = Bookmark(citation.Number) };
            yield return WordText.Run($" [{id}] ");
            yield return new BookmarkEnd { Id = id };
            var where = WordText.Run(Source.Place(citation));
            yield return link(citation) is { } address ? new Hyperlink(where) { Id = main.AddHyperlinkRelationship(address, isExternal: true).Id, History = true } : where;
        }
    }

    private static string Bookmark(int number) => string.Create(CultureInfo.InvariantCulture, $"source{number}");

    private static SectionProperties Section() => new(
        new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = Margin, Bottom = Margin, Left = (uint)Margin, Right = (uint)Margin, Header = 500, Footer = 500, Gutter = 0 });
}
