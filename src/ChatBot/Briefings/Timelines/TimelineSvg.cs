using System.Globalization;
using System.Text;
using System.Xml;

namespace ChatBot.Briefings.Timelines;

/// <summary>The picture as SVG: sharp at any size, its words selectable, no style sheet that a page's policy could refuse.</summary>
internal static class TimelineSvg
{
    private const string Fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif";

    public static string Of(Timeline timeline, TimelineTheme theme)
    {
        var (marks, height) = TimelineLayout.Of(timeline, theme);
        var text = new StringBuilder();
        using (var svg = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, CheckCharacters = false }))
        {
            svg.WriteStartElement("svg", "http://www.w3.org/2000/svg");
            svg.WriteAttributeString("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {TimelineLayout.Width} {height}"));
            Number(svg, "width", TimelineLayout.Width);
            Number(svg, "height", height);
            svg.WriteAttributeString("font-family", Fonts);
            svg.WriteAttributeString("role", "img");
            svg.WriteElementString("title", Shown(timeline.Title));
            svg.WriteStartElement("rect");
            svg.WriteAttributeString("width", "100%");
            svg.WriteAttributeString("height", "100%");
            svg.WriteAttributeString("fill", theme.Paper);
            svg.WriteEndElement();
            foreach (var mark in marks)
                Write(svg, mark, theme);
            svg.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Write(XmlWriter svg, Mark mark, TimelineTheme theme)
    {
        switch (mark)
        {
            case LineMark line:
                svg.WriteStartElement("line");
                Number(svg, "x1", line.X1);
                Number(svg, "y1", line.Y1);
                Number(svg, "x2", line.X2);
                Number(svg, "y2", line.Y2);
                svg.WriteAttributeString("stroke", line.Colour);
                Number(svg, "stroke-width", line.Width);
                if (line.IsDashed)
                    svg.WriteAttributeString("stroke-dasharray", "5 4");
                break;
            case DotMark dot:
                svg.WriteStartElement("circle");
                Number(svg, "cx", dot.X);
                Number(svg, "cy", dot.Y);
                Number(svg, "r", dot.Radius);
                svg.WriteAttributeString("fill", dot.IsHollow ? theme.Paper : dot.Colour);
                svg.WriteAttributeString("stroke", dot.Colour);
                Number(svg, "stroke-width", 2);
                break;
            case TextMark words:
                svg.WriteStartElement("text");
                Number(svg, "x", words.X);
                Number(svg, "y", words.Y);
                Number(svg, "font-size", words.Size);
                svg.WriteAttributeString("fill", words.Colour);
                if (words.IsBold)
                    svg.WriteAttributeString("font-weight", "600");
                if (words.EndsAtX)
                    svg.WriteAttributeString("text-anchor", "end");
                svg.WriteString(Shown(words.Text));
                break;
            default:
                throw new InvalidOperationException($"No stroke for {mark.GetType().Name}.");
        }

        svg.WriteEndElement();
    }

    private static void Number(XmlWriter svg, string name, double value) => svg.WriteAttributeString(name, value.ToString("0.##", CultureInfo.InvariantCulture));

    // A document may hold characters that XML has no place for.
    private static string Shown(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or >= 0x20 and not 0xFFFE and not 0xFFFF).Select(rune => rune.ToString()));
}
