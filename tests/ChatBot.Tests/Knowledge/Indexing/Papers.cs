using System.Security.Cryptography;
using System.Text;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Extraction;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Tests.Knowledge.Indexing;

/// <summary>Documents of the tests' own, read as the folder's are, with their real hashes.</summary>
internal static class Papers
{
    private static long s_number;

    public static Generation Generation(params (string Name, string Text)[] papers) =>
        GenerationBuilder.Build(Interlocked.Increment(ref s_number), [.. papers.Select(paper => Read(paper.Name, paper.Text))], Glossary.Empty, []);

    private static Document Read(string name, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var read = DocumentReader.Read(name, content);
        return new Document(new DocumentId(name), read.Title ?? name, read.Date, read.Author, Convert.ToHexStringLower(SHA256.HashData(content)), read.Text, read.Blocks);
    }
}
