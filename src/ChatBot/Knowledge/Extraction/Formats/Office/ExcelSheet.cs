using System.Globalization;
using System.Xml;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>Reads the cells of one sheet.</summary>
internal sealed class ExcelSheet(IReadOnlyList<string> strings, ExcelStyles styles, BlockText text)
{
    private const int MostColumns = 16_384;

    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly List<ExcelRegion> _regions = [];
    private ExcelRegion? _region;
    private int _latestRow;

    /// <summary>The rows that can be seen, in groups that blank rows set apart.</summary>
    public List<ExcelRegion> Read(XmlReader xml)
    {
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "col" when xml.GetAttribute("hidden") is "1" or "true" || xml.GetAttribute("width") is "0":
                    _hiddenColumns.Add((Number(xml, "min") ?? 0, Number(xml, "max") ?? 0));
                    break;
                case "row":
                    ReadRow(xml);
                    break;
            }
        }

        return _regions;
    }

    private void ReadRow(XmlReader xml)
    {
        var number = Number(xml, "r") ?? _latestRow + 1;
        var isHidden = xml.GetAttribute("hidden") is "1" or "true" || xml.GetAttribute("ht") is "0";
        List<ExcelCell> cells = [];
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Next() && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                    ReadCell(xml, cells);
            }
        }

        if (cells.Count == 0)
            return;
        if (isHidden)
        {
            text.Hidden.Add("hidden rows");
            return;
        }

        if (_region is null || number > _latestRow + 1)
            _regions.Add(_region = new ExcelRegion());
        _latestRow = number;
        _region.Rows.Add(cells);
    }

    private void ReadCell(XmlReader xml, List<ExcelCell> cells)
    {
        var column = Column(xml.GetAttribute("r")) ?? (cells.Count == 0 ? 1 : cells[^1].Column + 1);
        var type = xml.GetAttribute("t") ?? "n";
        var style = Number(xml, "s") ?? 0;
        var value = Value(xml, type);
        if (string.IsNullOrWhiteSpace(value) || column > MostColumns)
            return;
        var isNumber = type is "n" or "d";
        var shown = type switch
        {
            "n" => styles.Show(value, style),
            "b" => value == "1" ? "TRUE" : "FALSE",
            _ => value,
        };
        if (string.IsNullOrWhiteSpace(shown))
            text.Hidden.Add("a number format that shows nothing");
        else if (_hiddenColumns.Exists(hidden => hidden.First <= column && column <= hidden.Last))
            text.Hidden.Add("hidden columns");
        else if (styles.IsWhiteOnWhite(style))
            text.Hidden.Add("white on white");
        else
            cells.Add(new ExcelCell(column, shown, isNumber));
    }

    private string Value(XmlReader xml, string type)
    {
        var value = "";
        if (xml.IsEmptyElement)
            return value;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName is "f" or "rPh")
                xml.SkipElement();
            else if (xml.LocalName == "v")
                value = xml.ElementText(text);
            else if (xml.LocalName == "t")
                value += xml.ElementText(text);
        }

        return type != "s" ? value
            : int.TryParse(value, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < strings.Count ? strings[index]
            : "";
    }

    // "BC12" is column 55.
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > MostColumns)
                break;
            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column;
    }

    private static int? Number(XmlReader xml, string name) => int.TryParse(xml.GetAttribute(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}
