using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Tests.Knowledge.Facts;

/// <summary>A document written in a test: paragraphs parted by blank lines, headings by a leading #.</summary>
internal static class Paper
{
    public static Document Of(string text, string? date = null, string title = "Paper", string id = "paper.txt")
    {
        text = text.ReplaceLineEndings("\n").Trim();
        var blocks = new List<Block>();
        var at = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            var isHeading = paragraph.StartsWith('#');
            var start = at + (isHeading ? 2 : 0);
            blocks.Add(new Block(isHeading ? BlockKind.Heading : BlockKind.Paragraph, new Span(start, at + paragraph.Length), isHeading ? 1 : 0));
            at += paragraph.Length + 2;
        }

        return new Document(new DocumentId(id), title, date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", null), Author: null, ContentHash: text.GetHashCode(StringComparison.Ordinal).ToString("x", null), text, blocks);
    }

    public static Generation Generation(string? glossary, params Document[] documents) =>
        GenerationBuilder.Build(1, documents, glossary is null ? Glossary.Empty : Glossary.Parse(glossary), []);

    public static FactSet Facts(string text, string? date = null, string? glossary = null)
    {
        using var generation = Generation(glossary, Of(text, date));
        return generation.Facts;
    }
}
