using System.Text;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Extraction;

namespace ChatBot.Tests.Knowledge.Extraction;

/// <summary>Reads a document from memory, and tells its blocks as a reader would.</summary>
internal static class ReadDocument
{
    public static ExtractedText Of(string fileName, string content) => Of(fileName, Encoding.UTF8.GetBytes(content));

    public static ExtractedText Of(string fileName, byte[] content)
    {
        var text = DocumentReader.Read(fileName, content);
        Assert.True(BlockOrder.Holds(text.Text, text.Blocks), "The blocks do not fit the text.");
        return text;
    }

    /// <summary>"# heading", "- item", "| row" and plain paragraphs, one line each.</summary>
    public static string[] Outline(this ExtractedText text) => [.. text.Blocks.Select(block => Mark(block) + block.Span.Of(text.Text).ReplaceLineEndings("/"))];

    private static string Mark(Block block) => block.Kind switch
    {
        BlockKind.Heading => new string('#', block.Level) + " ",
        BlockKind.ListItem => new string(' ', block.Level - 1) + "- ",
        BlockKind.TableRow => "| ",
        _ => "",
    };
}
