using System.Text;
using System.Xml;
using ChatBot.Knowledge.Extraction.Details;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>Workbooks, sheet by sheet and row by row, each cell as it is shown. Hidden sheets, rows and columns are left out.</summary>
internal static class ExcelReader
{
    public static DocumentDetails Read(byte[] content, BlockText text)
    {
        using var package = new OfficePackage(content, ".xlsx");
        var main = package.MainPart("xl/workbook.xml");
        var relationships = package.Relationships(main);
        var (sheets, is1904) = Sheets(package, main);
        var strings = SharedStrings(package, Target("sharedStrings"), text);
        var styles = ExcelStyles.Read(package, Target("styles"), is1904);
        for (var number = 1; number <= sheets.Count; number++)
        {
            var sheet = sheets[number - 1];
            if (sheet.IsHidden)
                text.Hidden.Add("hidden sheets");
            else if (relationships.FirstOrDefault(relationship => relationship.Id == sheet.Relation)?.Target is { } part)
                ReadSheet(package, part, sheet.Name, number);
        }

        return OfficeProperties.Read(package);

        string? Target(string kind) => relationships.FirstOrDefault(relationship => relationship.IsOf(kind))?.Target;

        void ReadSheet(OfficePackage from, string part, string name, int number)
        {
            using var xml = from.Open(part);
            if (xml is null)
                return;
            var regions = new ExcelSheet(strings, styles, text).Read(xml);
            if (regions.Count > 0)
                text.Add(BlockKind.Heading, name, level: 1, page: number);
            ExcelRegion.AddAll(regions, text, number);
        }
    }

    private static (List<Sheet> Sheets, bool Is1904) Sheets(OfficePackage package, string main)
    {
        List<Sheet> sheets = [];
        var is1904 = false;
        using var xml = package.Open(main);
        while (xml is not null && xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                is1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet")
                sheets.Add(new Sheet(xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", xml.RelationId() ?? ""));
        }

        return (sheets, is1904);
    }

    private static List<string> SharedStrings(OfficePackage package, string? part, BlockText text)
    {
        List<string> strings = [];
        using var xml = part is null ? null : package.Open(part);
        var line = new StringBuilder();
        while (xml is not null && xml.Next())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
                xml.SkipElement();
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
                line.Append(xml.ElementText(text));
            else if (xml.LocalName == "si" && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
                Finish();
        }

        return strings;

        void Finish()
        {
            strings.Add(line.ToString());
            line.Clear();
        }
    }

    private sealed record Sheet(string Name, bool IsHidden, string Relation);
}
