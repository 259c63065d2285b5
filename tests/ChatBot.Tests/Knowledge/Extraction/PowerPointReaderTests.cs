using static ChatBot.Tests.Knowledge.Extraction.OfficeFile;

namespace ChatBot.Tests.Knowledge.Extraction;

public sealed class PowerPointReaderTests
{
    private const string Names =
        "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    [Fact]
    public void Slides_are_read_in_the_order_of_the_presentation_with_their_numbers()
    {
        var text = Read(
            (Shape("Second shape in the file", "body") + Shape("First slide", "title"), "", ""),
            (Shape("Last slide", "ctrTitle"), "", ""));
        Assert.Equal(["# First slide", "Second shape in the file", "# Last slide"], text.Outline());
        Assert.Equal([1, 1, 2], text.Blocks.Select(block => block.Page));
    }

    [Theory]
    [InlineData("hidden slides", "show='0'", "")]
    [InlineData("hidden shapes", "", "hidden='1'")]
    public void Hidden_slides_and_shapes_are_left_out_and_reported(string how, string slide, string shape)
    {
        var text = Read((Shape("Seen", "title"), "", ""), (Shape("Not seen", "body", shape), slide, ""));
        Assert.Equal(["# Seen"], text.Outline());
        Assert.Equal([$"Hidden text was left out ({how}): 1 place"], text.Notices);
    }

    [Fact]
    public void A_shape_beside_the_slide_is_left_out_and_reported()
    {
        var text = Read((Shape("Seen", "title") + Shape("Not seen", "body", "", "<a:xfrm><a:off x='10000' y='0'/><a:ext cx='500' cy='500'/></a:xfrm>"), "", ""));
        Assert.Equal(["# Seen"], text.Outline());
        Assert.Equal(["Hidden text was left out (beside the slide): 1 place"], text.Notices);
    }

    [Fact]
    public void Page_numbers_are_no_text_and_notes_are() =>
        Assert.Equal(["# Seen", "Said aloud."], Read((Shape("Seen", "title") + Shape("7", "sldNum"), "", Shape("Said aloud.", "body") + Shape("7", "sldNum"))).Outline());

    [Fact]
    public void A_table_is_read_row_by_row() =>
        Assert.Equal(
            ["| Port: Hull; Ships: 12; Open: yes"],
            Read(("<p:graphicFrame><a:tbl>" + Row("Port", "Ships", "Open") + Row("Hull", "12", "yes") + "</a:tbl></p:graphicFrame>", "", "")).Outline());

    private static string Row(params string[] cells) => $"<a:tr>{string.Concat(cells.Select(cell => $"<a:tc><a:p><a:r><a:t>{cell}</a:t></a:r></a:p></a:tc>"))}</a:tr>";

    private static string Shape(string words, string type, string attributes = "", string place = "") =>
        $"<p:sp><p:nvSpPr><p:cNvPr id='1' name='x' {attributes}/><p:nvPr><p:ph type='{type}'/></p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr><p:txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:txBody></p:sp>";

    // The first slide's part is named last, so that only the presentation's own list tells the order.
    private static ChatBot.Knowledge.Extraction.ExtractedText Read(params (string Shapes, string Attributes, string Notes)[] slides) => ReadDocument.Of("a.pptx", Zip(
    [
        ("ppt/presentation.xml", $"<p:presentation {Names}><p:sldIdLst>{string.Concat(slides.Select((_, at) => $"<p:sldId id='{at}' r:id='s{at}'/>"))}</p:sldIdLst><p:sldSz cx='9000' cy='6000'/></p:presentation>"),
        ("ppt/_rels/presentation.xml.rels", Relations([.. slides.Select((_, at) => ($"s{at}", "slide", $"slides/slide{slides.Length - at}.xml"))])),
        .. slides.Select((slide, at) => ($"ppt/slides/slide{slides.Length - at}.xml", $"<p:sld {Names} {slide.Attributes}>{slide.Shapes}</p:sld>")),
        .. slides.Select((_, at) => ($"ppt/slides/_rels/slide{slides.Length - at}.xml.rels", Relations(("n", "notesSlide", $"../notesSlides/n{at}.xml")))),
        .. slides.Select((slide, at) => ($"ppt/notesSlides/n{at}.xml", $"<p:notes {Names}>{slide.Notes}</p:notes>")),
    ]));
}
