using ChatBot.Knowledge.Extraction.Details;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using YamlDotNet.Core;

namespace ChatBot.Knowledge.Extraction.Formats;

/// <summary>Markdown: its text is the file as decoded; a block's span covers what a reader of the rendered page sees.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().UseGridTables().UseFootnotes().Build();

    public static Reading Read(DecodedText decoded)
    {
        var text = decoded.Text;
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested beyond reason; as plain text it can still be read.
            var plain = PlainTextReader.Read(decoded);
            return plain with { Notices = [.. plain.Notices, "Is nested too deeply for markdown; read as plain text"] };
        }

        List<string> notices = decoded.Notice is null ? [] : [decoded.Notice];
        var tally = new HiddenTally();
        var collector = new MarkdownBlocks(text, tally);
        collector.AddAll(document);
        var front = Front(document, notices);
        return new Reading(
            text,
            HiddenText.Exclude(text, collector.InOrder(), tally),
            [.. notices, .. tally.Notices],
            front,
            DocumentDetails.None);
    }

    private static DocumentDetails Front(MarkdownDocument document, List<string> notices)
    {
        if (document.FirstOrDefault() is not YamlFrontMatterBlock front)
            return DocumentDetails.None;
        try
        {
            return FrontMatter.Read(front.Lines.ToString());
        }
        catch (YamlException fault)
        {
            notices.Add($"The front matter is not valid YAML and was ignored (line {fault.Start.Line + 1})");
            return DocumentDetails.None;
        }
        catch (InvalidOperationException)
        {
            // The library's own way to say that the block ends inside a bracket.
            notices.Add("The front matter is not valid YAML and was ignored: a bracket or a quotation mark is never closed");
            return DocumentDetails.None;
        }
    }
}
