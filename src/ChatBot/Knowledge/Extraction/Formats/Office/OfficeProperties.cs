using System.Globalization;
using System.Xml;
using ChatBot.Knowledge.Extraction.Details;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>Title, author and date as the program that saved the file noted them.</summary>
internal static class OfficeProperties
{
    // Created long before it was last changed: written over an old file or a template, and neither day is the document's.
    private const int MostDaysOfWriting = 366;

    public static DocumentDetails Read(OfficePackage package)
    {
        var part = package.Relationships("").FirstOrDefault(relationship => relationship.IsOf("core-properties"))?.Target ?? "docProps/core.xml";
        string? title = null, author = null;
        DateOnly? created = null, modified = null;
        try
        {
            using var xml = package.Open(part);
            while (xml is not null && xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.IsEmptyElement)
                    continue;
                switch (xml.LocalName)
                {
                    case "title":
                        title = Text(xml);
                        break;
                    case "creator":
                        author = Text(xml);
                        break;
                    case "created":
                        created = Date(Text(xml));
                        break;
                    case "modified":
                        modified = Date(Text(xml));
                        break;
                }
            }
        }
        catch (XmlException)
        {
            // Damaged properties are no reason to leave the document out.
        }

        var isOverwritten = created is { } first && modified is { } last && Math.Abs(last.DayNumber - first.DayNumber) > MostDaysOfWriting;
        return new DocumentDetails(title, author, isOverwritten ? null : created);
    }

    private static string Text(XmlReader xml) => xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? xml.Value : "";

    private static DateOnly? Date(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? DateOnly.FromDateTime(moment.DateTime) : null;
}
