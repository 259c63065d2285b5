using ChatBot.Knowledge.Extraction.Details;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>Word documents: body, then footnotes and endnotes. Deleted and hidden text, comments and page headers are left out.</summary>
internal static class WordReader
{
    public static DocumentDetails Read(byte[] content, BlockText text)
    {
        using var package = new OfficePackage(content, ".docx");
        var main = package.MainPart("word/document.xml");
        var relationships = package.Relationships(main);
        var styles = WordStyles.Read(package, Target("styles"));
        var numbering = WordNumbering.Read(package, Target("numbering"));
        foreach (var part in new[] { main, Target("footnotes"), Target("endnotes") })
        {
            using var xml = part is null ? null : package.Open(part);
            if (xml is not null)
                new WordBody(text, styles, numbering).Read(xml);
        }

        return OfficeProperties.Read(package);

        string? Target(string kind) => relationships.FirstOrDefault(relationship => relationship.IsOf(kind))?.Target;
    }
}
