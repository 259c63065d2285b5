using System.IO.Compression;
using System.Text;

namespace ChatBot.Tests.Knowledge.Extraction;

/// <summary>Puts small Office files together from their parts, good ones and bad ones.</summary>
internal static class OfficeFile
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    public static byte[] Word(string body, params (string Name, string Content)[] parts) =>
        Zip([("word/document.xml", $"<w:document {W}><w:body>{body}</w:body></w:document>"), .. parts]);

    public static (string Name, string Content) WordPart(string name, string root, string content) => ($"word/{name}.xml", $"<w:{root} {W}>{content}</w:{root}>");

    public static (string Name, string Content) WordRelations(params string[] kinds) => ("word/_rels/document.xml.rels", Relations(
        [.. kinds.Select(kind => (kind, kind, kind + ".xml"))]));

    public static string Relations(params (string Id, string Kind, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(relation =>
            $"<Relationship Id=\"{relation.Id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{relation.Kind}\" Target=\"{relation.Target}\"/>"))
        + "</Relationships>";

    public static (string Name, string Content) Core(string title, string author, string created, string modified) => ("docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">"
        + $"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dcterms:created>{created}</dcterms:created><dcterms:modified>{modified}</dcterms:modified></cp:coreProperties>");

    public static string P(string text, string properties = "", string run = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";
}
