using System.Globalization;
using System.Xml;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>Reads the properties elements of paragraphs and runs.</summary>
internal static class WordProperties
{
    public static void Read(XmlReader xml, WordParagraph paragraph) => Each(xml, name =>
    {
        switch (name)
        {
            case "pStyle":
                paragraph.StyleId = xml.Word("val");
                break;
            case "outlineLvl":
                paragraph.OutlineLevel = Number(xml.Word("val"));
                break;
            case "numId":
                paragraph.List = xml.Word("val");
                break;
            case "ilvl":
                paragraph.ListLevel = Number(xml.Word("val"));
                break;
            case "shd":
                paragraph.IsShaded = IsShade(xml.Word("fill"));
                break;
        }
    });

    public static void Read(XmlReader xml, WordRun run) => Each(xml, name =>
    {
        switch (name)
        {
            case "rStyle":
                run.StyleId = xml.Word("val");
                break;
            case "vanish" or "specVanish":
                run.Vanishes = xml.IsOn();
                break;
            case "color":
                run.IsWhite = OfficeColour.IsWhite(xml.Word("val"));
                break;
            case "shd":
                run.IsShaded |= IsShade(xml.Word("fill"));
                break;
            case "highlight":
                run.IsShaded |= xml.Word("val") is not ("none" or "white");
                break;
            case "b":
                run.IsBold = xml.IsOn();
                break;
            case "sz":
                run.HalfPoints = Number(xml.Word("val"));
                break;
        }
    });

    public static bool IsShade(string? fill) => fill is not null && fill != "auto" && !OfficeColour.IsWhite(fill);

    // What the properties were before a tracked change, and the look of the paragraph's own mark, say nothing of the text.
    private static void Each(XmlReader xml, Action<string> read)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName is "pPrChange" or "rPrChange" or "rPr" or "sectPr")
                xml.SkipElement();
            else
                read(xml.LocalName);
        }
    }

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
