using System.Text;
using System.Xml;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>Small readings that all parts of Office files share. Names are compared without their namespace: the standard has two editions with two sets of them.</summary>
internal static class OfficeXml
{
    /// <summary>Deeper than any document made by people, and more than enough for nested tables.</summary>
    public const int DeepestNesting = 1000;

    private const int Chunk = 4096;

    /// <summary>An attribute in the element's own namespace, as Word writes them.</summary>
    public static string? Word(this XmlReader xml, string name) => xml.GetAttribute(name, xml.NamespaceURI) ?? xml.GetAttribute(name);

    /// <summary>The id of the relationship an element points along, whichever edition's prefix it carries.</summary>
    public static string? RelationId(this XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                id = xml.Value;
        }

        xml.MoveToElement();
        return id;
    }

    /// <summary>A switch element: present without a value means on.</summary>
    public static bool IsOn(this XmlReader xml) => xml.Word("val") is not ("0" or "false" or "off" or "none");

    /// <summary>Moves on to the next node that counts.</summary>
    /// <exception cref="InvalidDataException">Nested beyond reason.</exception>
    public static bool Next(this XmlReader xml)
    {
        if (!xml.Read())
            return false;
        return xml.Depth <= DeepestNesting ? true : throw new InvalidDataException($"is nested more than {DeepestNesting} levels deep, which no document needs");
    }

    /// <summary>Appends the text node the reader stands on in small pieces: a hostile one may be longer than the memory.</summary>
    public static void AppendText(this XmlReader xml, StringBuilder to, BlockText limit)
    {
        var buffer = new char[Chunk];
        int read;
        while ((read = xml.ReadValueChunk(buffer, 0, Chunk)) > 0)
        {
            limit.Require(to.Length + read);
            to.Append(buffer, 0, read);
        }
    }

    /// <summary>The text of the element the reader stands on, which holds nothing else; the reader then stands on its end.</summary>
    public static string ElementText(this XmlReader xml, BlockText limit)
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                xml.AppendText(text, limit);
        }

        return text.ToString();
    }

    /// <summary>Moves to the end of the element the reader stands on.</summary>
    public static void SkipElement(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
        }
    }
}
