using System.Globalization;
using System.Text;
using System.Xml;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>The shapes of one slide with their visible text.</summary>
internal sealed class SlideShapes
{
    // Filled in by the program on every slide: date, page number, header and footer, and the picture of the slide on its notes page.
    private static readonly HashSet<string> Repeated = ["dt", "sldNum", "ftr", "hdr", "sldImg"];

    private readonly List<SlideShape> _shapes = [];
    private int _groups;

    public bool IsHidden { get; private set; }

    public static SlideShapes Read(XmlReader xml, SlideSize size, BlockText text)
    {
        var slide = new SlideShapes();
        SlideShape? shape = null;
        StringBuilder? paragraph = null;
        var level = 0;
        while (xml.Next())
        {
            var isStart = xml.NodeType == XmlNodeType.Element;
            var isEnd = xml.NodeType == XmlNodeType.EndElement || (isStart && xml.IsEmptyElement);
            if (isStart)
            {
                switch (xml.LocalName)
                {
                    case "sld":
                        slide.IsHidden = xml.GetAttribute("show") is "0" or "false";
                        break;
                    case "grpSp" when !xml.IsEmptyElement:
                        slide._groups++;
                        break;
                    case "sp" or "graphicFrame" or "cxnSp" or "pic" or "pt":
                        slide._shapes.Add(shape = new SlideShape { InGroup = slide._groups > 0 });
                        break;
                    case "cNvPr" when shape is not null:
                        shape.IsHidden = xml.GetAttribute("hidden") is "1" or "true";
                        break;
                    case "ph" when shape is not null:
                        shape.Placeholder = xml.GetAttribute("type") ?? "body";
                        break;
                    case "off" when shape is not null:
                        (shape.X, shape.Y) = (Length(xml, "x"), Length(xml, "y"));
                        break;
                    case "ext" when shape is not null && xml.GetAttribute("cx") is not null:
                        (shape.Width, shape.Height) = (Length(xml, "cx"), Length(xml, "cy"));
                        break;
                    case "tr" when shape is not null:
                        shape.Rows.Add([]);
                        break;
                    case "tc" when shape is { Rows.Count: > 0 }:
                        shape.Rows[^1].Add("");
                        break;
                    case "p" when IsDrawing(xml):
                        (paragraph, level) = (new StringBuilder(), 0);
                        break;
                    case "pPr":
                        level = int.TryParse(xml.GetAttribute("lvl"), CultureInfo.InvariantCulture, out var lvl) ? Math.Clamp(lvl, 0, 8) : 0;
                        break;
                    case "br":
                        paragraph?.Append('\n');
                        break;
                    case "t" when paragraph is not null && IsDrawing(xml):
                        paragraph.Append(xml.ElementText(text));
                        // The reader stands on the end of the element already.
                        continue;
                    case "Fallback":
                        xml.SkipElement();
                        continue;
                }
            }

            if (!isEnd)
                continue;
            switch (xml.LocalName)
            {
                case "grpSp":
                    slide._groups--;
                    break;
                case "p" when IsDrawing(xml) && paragraph is not null:
                    shape?.Add(paragraph.ToString(), level);
                    paragraph = null;
                    break;
            }
        }

        foreach (var unseen in slide._shapes.Where(drawn => drawn.HasText && (drawn.IsHidden || drawn.Lies(outside: size))))
            text.Hidden.Add(unseen.IsHidden ? "hidden shapes" : "beside the slide");
        slide._shapes.RemoveAll(drawn => drawn.IsHidden || drawn.Lies(outside: size) || Repeated.Contains(drawn.Placeholder ?? ""));
        return slide;
    }

    public void AddTo(BlockText text, int number)
    {
        foreach (var shape in _shapes.Where(shape => shape.IsTitle).Concat(_shapes.Where(shape => !shape.IsTitle)))
        {
            if (shape.IsTitle)
                text.Add(BlockKind.Heading, string.Join(' ', shape.Lines.Select(line => line.Text)), level: 1, page: number);
            else if (shape.Rows.Count > 0)
                TableText.Add(text, shape.Rows, hasHeader: null, page: number);
            else
                shape.Lines.ForEach(line => text.Add(shape.Kind, line.Text, shape.Kind == BlockKind.ListItem ? line.Level + 1 : 0, number));
        }
    }

    private static bool IsDrawing(XmlReader xml) => xml.NamespaceURI.EndsWith("/drawingml/2006/main", StringComparison.Ordinal) || xml.NamespaceURI.EndsWith("/drawingml/main", StringComparison.Ordinal);

    private static long Length(XmlReader xml, string name) => long.TryParse(xml.GetAttribute(name), CultureInfo.InvariantCulture, out var length) ? length : 0;
}
