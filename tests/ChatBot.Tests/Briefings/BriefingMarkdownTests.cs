using ChatBot.Answering;
using ChatBot.Briefings;
using ChatBot.Briefings.Exports;
using ChatBot.Knowledge;
using ChatBot.Tests.Answering;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatBot.Tests.Briefings;

public sealed class BriefingMarkdownTests
{
    [Fact]
    public async Task The_page_is_written_with_headings_lines_and_numbered_sources()
    {
        using var library = Library.OfSeeds();
        var text = BriefingMarkdown.Of(await library.BriefAsync("Greater Manchester delegation", "2023-12-01T09:00Z"));

        Assert.StartsWith("# Briefing: Greater Manchester delegation\n\n*As of 1 December 2023*\n", text, StringComparison.Ordinal);
        Assert.Contains("\n## Agreements and dates\n", text, StringComparison.Ordinal);
        Assert.Contains("\n## Sources\n\n- ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_document_says_never_becomes_markup() =>
        Gen.String[Gen.Char["ab \\`*_<>[]()#!|~&-+.1>:/@{}"], 1, 40].Where(text => text.Trim().Length > 0).Sample(text =>
        {
            var line = new BriefingLine(string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)), []);
            var citation = new Citation(1, new DocumentId("a.txt"), "Title", Date: null, "q", new Span(0, 1), Page: null);
            var briefing = new Briefing("t", "Briefing", "en", new DateOnly(2024, 1, 1), Since: null, IsKnown: true, [new BriefingSection(SectionKind.Summary, "Summary", [line])], [citation], 1);
            var item = Markdown.Parse(BriefingMarkdown.Of(briefing)).Descendants<ListItemBlock>().First();
            var paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(item));
            Assert.Equal(line.Text, string.Concat(paragraph.Inline!.Select(inline => Assert.IsType<LiteralInline>(inline).Content.ToString())));
        });
}
