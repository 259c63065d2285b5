using ChatBot.Channels.Teams.Rendering;
using ChatBot.Knowledge.Extraction;
using ChatBot.Tests.Channels.Slack;
using CsCheck;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatBot.Tests.Channels.Teams.Rendering;

/// <summary>What a reader of markdown makes of the words we send: nothing but the words.</summary>
public sealed class MarkdownReaderTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder()
        .UseAutoLinks(new AutoLinkOptions { AllowDomainWithoutPeriod = true }).UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePipeTables().UseTaskLists().UseFootnotes().Build();

    [Fact]
    public void Whatever_a_document_says_is_read_as_words() => HostileStrings.Any.Sample(
        said =>
        {
            var line = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var read = Markdown.Parse(TeamsMarkdown.Literal(line), Reader);
            return read.Descendants().All(node => node is ParagraphBlock or LiteralInline or HtmlEntityInline or LineBreakInline or ContainerInline { FirstChild: not null } and not (LinkInline or EmphasisInline))
                && Shown(read) == Seen(line);
        },
        iter: 10_000);

    [Fact]
    public void Without_the_escaping_the_reader_finds_markup()
    {
        var found = HostileStrings.All.Count(said => Markdown.Parse(said, Reader).Descendants().Any(node => node is LinkInline or EmphasisInline or HtmlInline or CodeInline or AutolinkInline or HtmlBlock));
        Assert.True(found >= 10, $"only {found} of the strings are markup to this reader");
    }

    private static string Shown(MarkdownDocument read) => Words(string.Concat(read.Descendants<LeafInline>().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "?",
    })));

    private static string Seen(string line) => Words(HiddenText.Without(line).Replace('\0', '\uFFFD'));

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
