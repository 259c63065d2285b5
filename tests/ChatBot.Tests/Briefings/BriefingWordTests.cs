using ChatBot.Briefings.Exports;
using ChatBot.Tests.Answering;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatBot.Tests.Briefings;

public sealed class BriefingWordTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task The_document_is_valid_and_holds_the_whole_page(string language)
    {
        using var library = Library.OfSeeds();
        var briefing = await library.BriefAsync("Greater Manchester delegation", "2023-12-01T09:00Z", language: language);
        using var file = Open(BriefingWord.Of(briefing, _ => new Uri("https://bot.example/documents/a.txt")));

        Assert.Empty(new OpenXmlValidator().Validate(file, TestContext.Current.CancellationToken).Select(fault => fault.Description));
        var text = file.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.All(briefing.Sections, section => Assert.Contains(section.Heading, text, StringComparison.Ordinal));
        Assert.All(briefing.Sections.SelectMany(section => section.Lines), line => Assert.Contains(line.Text, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_number_leads_to_its_source()
    {
        using var library = Library.OfSeeds();
        var briefing = await library.BriefAsync("Greater Manchester delegation", "2023-12-01T09:00Z");
        using var file = Open(BriefingWord.Of(briefing, _ => null));
        var body = file.MainDocumentPart!.Document!.Body!;
        var marks = body.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value!).ToHashSet(StringComparer.Ordinal);
        var anchors = body.Descendants<Hyperlink>().Select(link => link.Anchor?.Value).OfType<string>().ToArray();
        Assert.NotEmpty(anchors);
        Assert.All(anchors, anchor => Assert.Contains(anchor, marks, StringComparer.Ordinal));
    }

    private static WordprocessingDocument Open(byte[] content) => WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
}
