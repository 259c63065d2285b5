using static ChatBot.Tests.Knowledge.Extraction.OfficeFile;

namespace ChatBot.Tests.Knowledge.Extraction;

public sealed class ExcelReaderTests
{
    [Fact]
    public void Each_row_can_be_understood_alone() =>
        Assert.Equal(
            ["# Harbours", "Figures of the port office", "| Port: Hull; Ships: 1,200; Share: 12.5%; Since: 2021-03-12", "| Port: Dover; Ships: 7; Since: 2023-11-30"],
            Read(
                Row(1, Text("A1", "Figures of the port office"))
                + Row(2, Text("A2", "Port") + Text("B2", "Ships") + Text("C2", "Share") + Text("D2", "Since"))
                + Row(3, Text("A3", "Hull") + Number("B3", "1200", 1) + Number("C3", "0.125", 2) + Number("D3", "44267", 3))
                + Row(4, Text("A4", "Dover") + Number("B4", "7", 1) + Number("D4", "45260", 3))).Outline());

    [Theory]
    [InlineData("hidden rows", "<row r='3' hidden='1'><c r='A3' t='inlineStr'><is><t>Not seen</t></is></c></row>")]
    [InlineData("hidden columns", "<row r='3'><c r='C3' t='inlineStr'><is><t>Not seen</t></is></c></row>")]
    [InlineData("white on white", "<row r='3'><c r='A3' t='inlineStr' s='4'><is><t>Not seen</t></is></c></row>")]
    [InlineData("a number format that shows nothing", "<row r='3'><c r='A3' s='5'><v>12</v></c></row>")]
    public void What_the_sheet_does_not_show_is_left_out_and_reported(string how, string row)
    {
        var text = Read(Row(1, Text("A1", "Seen")) + row);
        Assert.Equal(["# Harbours", "Seen"], text.Outline());
        Assert.Equal([$"Hidden text was left out ({how}): 1 place"], text.Notices);
    }

    [Fact]
    public void A_hidden_sheet_is_left_out_and_the_next_keeps_its_number()
    {
        var text = Read(Row(1, Text("A1", "Not seen")), "hidden", Row(1, Text("A1", "Seen")));
        Assert.Equal(["# Second", "Seen"], text.Outline());
        Assert.Equal([2, 2], text.Blocks.Select(block => block.Page));
    }

    [Fact]
    public void Formulas_show_their_value_and_strings_are_looked_up() =>
        Assert.Equal(
            ["# Harbours", "| Total: 12"],
            Read(Row(1, "<c r='A1' t='s'><v>0</v></c><c r='B1'><f>SUM(A:A)</f><v>12</v></c>")).Outline());

    private static string Row(int number, string cells) => $"<row r='{number}'>{cells}</row>";

    private static string Text(string place, string words) => $"<c r='{place}' t='inlineStr'><is><t>{words}</t></is></c>";

    private static string Number(string place, string value, int style) => $"<c r='{place}' s='{style}'><v>{value}</v></c>";

    private static ChatBot.Knowledge.Extraction.ExtractedText Read(string rows, string state = "visible", string second = "") => ReadDocument.Of("a.xlsx", Zip(
        ("xl/workbook.xml", $"<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Harbours' r:id='a' state='{state}'/><sheet name='Second' r:id='b'/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Relations(("a", "worksheet", "worksheets/sheet1.xml"), ("b", "worksheet", "worksheets/sheet2.xml"), ("c", "styles", "styles.xml"), ("d", "sharedStrings", "sharedStrings.xml"))),
        ("xl/sharedStrings.xml", "<sst><si><r><t>To</t></r><r><t>tal</t></r><rPh><t>トータル</t></rPh></si></sst>"),
        ("xl/styles.xml", """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="#,##0"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="167" formatCode=";;;"/></numFmts>
            <fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf fontId="1"/><xf numFmtId="167"/></cellXfs></styleSheet>
            """),
        ("xl/worksheets/sheet1.xml", $"<worksheet><cols><col min='3' max='3' hidden='{(rows.Contains("'C3' t", StringComparison.Ordinal) ? 1 : 0)}'/></cols><sheetData>{rows}</sheetData></worksheet>"),
        ("xl/worksheets/sheet2.xml", $"<worksheet><sheetData>{second}</sheetData></worksheet>")));
}
