using System.Security.Cryptography;
using System.Text;
using ChatBot.Knowledge;

namespace ChatBot.Tests.Channels.Web;

/// <summary>Documents of the tests' own: each line a block, "# " a heading, "- " a list item, "=== n" the start of page n.</summary>
internal static class Papers
{
    public const string HarbourText = """
        # The harbour at Whitby
        The harbour at Whitby was rebuilt in 1908 by the engineer Ellen Marsh.
        The new lighthouse cost £43,000 and was lit for the first time in May 1911.
        - two piers of stone
        - a fish market
        """;

    public static Document Harbour => Of("ports/whitby harbour.txt", HarbourText, "The harbour at Whitby");

    public static Document Of(string id, string text, string? title = null, DateOnly? date = null, string? author = null)
    {
        List<Block> blocks = [];
        int? page = null;
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            var (start, end) = (at, at + line.TrimEnd('\r').Length);
            at += line.Length + 1;
            if (line.StartsWith("=== ", StringComparison.Ordinal))
                page = int.Parse(line[4..], System.Globalization.CultureInfo.InvariantCulture);
            else if (line.StartsWith("# ", StringComparison.Ordinal))
                blocks.Add(new Block(BlockKind.Heading, new Span(start + 2, end), 1, page));
            else if (line.StartsWith("- ", StringComparison.Ordinal))
                blocks.Add(new Block(BlockKind.ListItem, new Span(start, end), 1, page));
            else if (end > start)
                blocks.Add(new Block(BlockKind.Paragraph, new Span(start, end), 0, page));
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new Document(new DocumentId(id), title ?? id, date, author, hash, text, blocks);
    }

    public static Span SpanOf(this Document document, string quote)
    {
        var start = document.Text.IndexOf(quote, StringComparison.Ordinal);
        Assert.True(start >= 0, $"\"{quote}\" is not in the document.");
        return new Span(start, start + quote.Length);
    }
}
