using static ChatBot.Tests.Knowledge.Extraction.OfficeFile;

namespace ChatBot.Tests.Knowledge.Extraction;

public sealed class WordReaderTests
{
    private static readonly (string Name, string Content) Styles = WordPart("styles", "styles", """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="My own"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="C1"><w:name w:val="toc 1"/></w:style>
        <w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
        """);

    private static readonly (string Name, string Content) Numbering = WordPart("numbering", "numbering", """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        """);

    [Fact]
    public void Headings_lists_tables_and_text_are_told_apart() =>
        Assert.Equal(
            [
                "# The Harbour", "# Article 1 Ships", "Ships may come.", "# Article 2 Goods", "## Cranes", "- one", " - two",
                "| Port: Hull; Ships: 12; Open: yes", "| Port: Dover; Ships: 7; Open: no", "The end/of it.",
            ],
            Read(
                P("The Harbour", "<w:pStyle w:val='T'/>")
                + P("Ships ... 4", "<w:pStyle w:val='C1'/>")
                + P("Ships", "<w:pStyle w:val='H1'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>")
                + P("Ships may come.")
                + P("Goods", "<w:pStyle w:val='H1'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>")
                + P("Cranes", "<w:pStyle w:val='H2'/>")
                + P("one", "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='2'/></w:numPr>")
                + P("two", "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='2'/></w:numPr>")
                + "<w:tbl>" + Row("Port", "Ships", "Open") + Row("Hull", "12", "yes") + Row("Dover", "7", "no") + "</w:tbl>"
                + "<w:p><w:r><w:t>The end</w:t><w:br/><w:t>of it.</w:t></w:r></w:p>").Outline());

    [Theory]
    [InlineData("w:vanish", "<w:vanish/>")]
    [InlineData("w:vanish", "<w:rStyle w:val='Secret'/>")]
    [InlineData("white on white", "<w:color w:val='FFFFFF'/>")]
    [InlineData("one point high", "<w:sz w:val='2'/>")]
    public void Text_that_cannot_be_seen_is_left_out_and_reported(string how, string run)
    {
        var text = Read(P("Seen.") + P("Not seen.", run: run));
        Assert.Equal(["Seen."], text.Outline());
        Assert.Equal([$"Hidden text was left out ({how}): 1 place"], text.Notices);
    }

    [Theory]
    [InlineData("", "<w:vanish w:val='0'/>")]
    [InlineData("", "<w:rStyle w:val='Secret'/><w:vanish w:val='false'/>")]
    [InlineData("", "<w:color w:val='FFFFFF'/><w:shd w:fill='1F3864'/>")]
    [InlineData("", "<w:color w:val='FFFFFF'/><w:highlight w:val='blue'/>")]
    [InlineData("<w:shd w:fill='000000'/>", "<w:color w:val='FFFFFF'/>")]
    [InlineData("<w:rPr><w:vanish/></w:rPr>", "")]
    public void Text_that_can_be_seen_is_kept(string paragraph, string run)
    {
        var text = Read(P("Seen.", paragraph, run));
        Assert.Equal(["Seen."], text.Outline());
        Assert.Empty(text.Notices);
    }

    [Fact]
    public void Deleted_text_field_codes_and_fallbacks_are_not_read() =>
        Assert.Equal(
            ["A new word stands here.", "boxed"],
            Read("""
                <w:p><w:r><w:t xml:space="preserve">A </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve">new word </w:t></w:r></w:ins>
                <w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>stands here.</w:t></w:r></w:p>
                <w:p><w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>
                """).Outline());

    [Fact]
    public void Footnotes_follow_the_text() =>
        Assert.Equal(
            ["The text.", "A note."],
            ReadDocument.Of("a.docx", Word(P("The text."), WordRelations("footnotes"), WordPart("footnotes", "footnotes", $"<w:footnote w:id='1'>{P("A note.")}</w:footnote>"))).Outline());

    [Fact]
    public void Properties_give_title_author_and_date()
    {
        var text = ReadDocument.Of("a.docx", Word(P("The harbour is open."), Core("The Harbour", "Ada Example", "2021-03-12T10:00:00Z", "2021-03-14T10:00:00Z")));
        Assert.Equal(("The Harbour", "Ada Example", new DateOnly(2021, 3, 12)), (text.Title, text.Author, text.Date));
    }

    [Theory]
    [InlineData("2015-03-12T10:00:00Z", "2021-03-14T10:00:00Z")]
    [InlineData("2013-12-23T23:15:00Z", "2013-12-23T23:15:00Z")]
    [InlineData("soon", "later")]
    public void A_date_that_programs_leave_behind_is_not_the_documents_date(string created, string modified) =>
        Assert.Null(ReadDocument.Of("a.docx", Word(P("The harbour is open."), Core("Microsoft Word - x.doc", "Administrator", created, modified))).Date);

    [Fact]
    public void Nesting_beyond_reason_is_refused() =>
        Assert.Contains("nested", Refusal(Word(string.Concat(Enumerable.Repeat("<w:sdt>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5000)))), StringComparison.Ordinal);

    [Fact]
    public void A_document_type_is_refused() =>
        Assert.Contains("DTD", Refusal(Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))), StringComparison.Ordinal);

    [Fact]
    public void What_unpacks_to_more_text_than_allowed_is_refused_while_it_is_read() =>
        Assert.Contains(
            "more than 1,000 characters",
            Assert.Throws<InvalidDataException>(() => ChatBot.Knowledge.Extraction.DocumentReader.Read("a.docx", Word(P(new string('a', 5000))), maximumCharacters: 1000)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void An_encrypted_file_is_named_as_such() =>
        Assert.Equal("is encrypted with a password; save it without one", Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")]));

    [Fact]
    public void An_old_office_file_is_named_as_such() =>
        Assert.Contains("save it as .docx", Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]), StringComparison.Ordinal);

    private static ChatBot.Knowledge.Extraction.ExtractedText Read(string body) =>
        ReadDocument.Of("a.docx", Word(body, WordRelations("styles", "numbering"), Styles, Numbering));

    private static string Refusal(byte[] content) =>
        Assert.Throws<InvalidDataException>(() => ChatBot.Knowledge.Extraction.DocumentReader.Read("a.docx", content)).Message;

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{P(cell)}</w:tc>"))}</w:tr>";
}
