using System.Globalization;
using System.Xml;
using ExcelNumberFormat;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>How a workbook shows its numbers.</summary>
internal sealed class ExcelStyles(bool is1904)
{
    private readonly Dictionary<int, string> _formats = new(BuiltIn);
    private readonly Dictionary<int, NumberFormat> _parsed = [];
    private readonly List<bool> _whiteFonts = [];
    private readonly List<bool> _emptyFills = [];
    private readonly List<(int Format, int Font, int Fill)> _cells = [];

    // The standard gives these formats numbers and writes them into no file.
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [9] = "0%", [10] = "0.00%", [11] = "0.00E+00", [12] = "# ?/?", [13] = "# ??/??",
        [14] = "yyyy-mm-dd", [15] = "d-mmm-yy", [16] = "d-mmm", [17] = "mmm-yy", [18] = "h:mm AM/PM", [19] = "h:mm:ss AM/PM", [20] = "h:mm", [21] = "h:mm:ss", [22] = "yyyy-mm-dd h:mm",
        [37] = "#,##0;(#,##0)", [38] = "#,##0;(#,##0)", [39] = "#,##0.00;(#,##0.00)", [40] = "#,##0.00;(#,##0.00)", [45] = "mm:ss", [46] = "[h]:mm:ss", [47] = "mm:ss.0", [48] = "##0.0E+0", [49] = "@",
    };

    public static ExcelStyles Read(OfficePackage package, string? part, bool is1904)
    {
        var styles = new ExcelStyles(is1904);
        using var xml = part is null ? null : package.Open(part);
        var section = "";
        while (xml is not null && xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.Depth == 1)
                section = xml.LocalName;
            switch (section, xml.LocalName)
            {
                case ("numFmts", "numFmt") when Number(xml, "numFmtId") is { } id && xml.GetAttribute("formatCode") is { } code:
                    styles._formats[id] = code;
                    break;
                case ("fonts", "font"):
                    styles._whiteFonts.Add(false);
                    break;
                case ("fonts", "color") when styles._whiteFonts.Count > 0:
                    styles._whiteFonts[^1] = OfficeColour.IsWhite(xml.GetAttribute("rgb")) || (xml.GetAttribute("theme") == "0" && xml.GetAttribute("tint") is null);
                    break;
                case ("fills", "fill"):
                    styles._emptyFills.Add(false);
                    break;
                case ("fills", "patternFill") when styles._emptyFills.Count > 0:
                    styles._emptyFills[^1] = xml.GetAttribute("patternType") is null or "none";
                    break;
                case ("cellXfs", "xf"):
                    styles._cells.Add((Number(xml, "numFmtId") ?? 0, Number(xml, "fontId") ?? 0, Number(xml, "fillId") ?? 0));
                    break;
            }
        }

        return styles;
    }

    /// <summary>A number as its cell shows it; as it is stored when its format cannot be read.</summary>
    public string Show(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return value;
        if (style < 0 || style >= _cells.Count || !_formats.TryGetValue(_cells[style].Format, out var code) || code == "General")
            return General(number);
        if (!_parsed.TryGetValue(_cells[style].Format, out var format))
            _parsed[_cells[style].Format] = format = new NumberFormat(code);
        if (!format.IsValid)
            return General(number);
        try
        {
            return format.IsDateTimeFormat && Date(number) is { } date
                ? format.Format(date, CultureInfo.InvariantCulture)
                : format.Format(number, CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            return General(number);
        }
    }

    public bool IsWhiteOnWhite(int style) =>
        style >= 0 && style < _cells.Count
        && _whiteFonts.ElementAtOrDefault(_cells[style].Font)
        && _emptyFills.ElementAtOrDefault(_cells[style].Fill);

    private DateTime? Date(double days)
    {
        const int from1900To1904 = 1462;
        const double last = 2_958_466;
        var serial = is1904 ? days + from1900To1904 : days;
        return serial is >= 0 and < last ? DateTime.FromOADate(serial) : null;
    }

    // Fifteen digits are what the program itself keeps of a number.
    private static string General(double number) => number.ToString("G15", CultureInfo.InvariantCulture);

    private static int? Number(XmlReader xml, string name) => int.TryParse(xml.GetAttribute(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}
