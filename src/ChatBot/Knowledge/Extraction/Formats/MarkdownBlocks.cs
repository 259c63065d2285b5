using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatBot.Knowledge.Extraction.Formats;

/// <summary>Walks a parsed markdown document and notes the readable stretches of its source.</summary>
internal sealed class MarkdownBlocks(string text, HiddenTally tally)
{
    private const int CapitalsLevel = 5, BoldLevel = 6;

    private readonly List<Block> _blocks = [];

    /// <summary>Footnotes are parsed last wherever they stand; the blocks come as they lie in the file, and never overlap.</summary>
    public List<Block> InOrder()
    {
        List<Block> ordered = new(_blocks.Count);
        foreach (var block in _blocks.OrderBy(block => block.Span.Start))
        {
            if (ordered.Count == 0 || block.Span.Start >= ordered[^1].Span.End)
                ordered.Add(block);
        }

        return ordered;
    }

    public void AddAll(ContainerBlock container, BlockKind kind = BlockKind.Paragraph, int level = 0)
    {
        foreach (var block in container)
        {
            Add(block, kind, level);
            // Only the first paragraph of a list item carries its bullet.
            kind = BlockKind.Paragraph;
        }
    }

    private void Add(Markdig.Syntax.Block block, BlockKind kind, int level)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddPieces(Pieces(heading.Inline), BlockKind.Heading, heading.Level);
                break;
            case ParagraphBlock paragraph:
                AddPieces(Pieces(paragraph.Inline), kind, kind == BlockKind.ListItem ? level : 0);
                break;
            case Table table:
                foreach (var row in table.OfType<TableRow>())
                    AddRow(row);
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                    AddAll(item, BlockKind.ListItem, level + 1);
                break;
            case HtmlBlock html:
                AddPieces(MarkdownPieces.OfHtml(text, Source(html.Span), tally), BlockKind.Paragraph, 0);
                break;
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
                break;
            case CodeBlock { Lines: { Count: > 0 } lines }:
                AddSpan(new Span(lines.Lines[0].Position, EndOfLine(lines.Lines[lines.Count - 1].Position)), BlockKind.Paragraph, 0);
                break;
            case ContainerBlock container:
                AddAll(container, level: level);
                break;
        }
    }

    // The parser's own length of a line counts a tab of its indent as the spaces it stands for.
    private int EndOfLine(int position) => text.AsSpan(position).IndexOfAny('\r', '\n') is var length and >= 0 ? position + length : text.Length;

    private void AddRow(TableRow row)
    {
        var pieces = row.OfType<ContainerBlock>().SelectMany(cell => cell.OfType<ParagraphBlock>()).SelectMany(paragraph => Pieces(paragraph.Inline)).ToList();
        if (pieces.Count > 0)
            AddSpan(new Span(pieces[0].Span.Start, pieces[^1].Span.End), BlockKind.TableRow, 0);
    }

    // A short line all in bold heads what follows, as many converters write headings.
    private void AddPieces(IReadOnlyList<MarkdownPiece> pieces, BlockKind kind, int level)
    {
        foreach (var piece in pieces)
        {
            var line = piece.Span.Of(text);
            if (kind == BlockKind.Paragraph && piece.IsBold && Details.TitleLine.IsOne(line.TrimEnd(':').ReplaceLineEndings(" ")))
                AddSpan(piece.Span, BlockKind.Heading, line.Any(char.IsLower) ? BoldLevel : CapitalsLevel);
            else
                AddSpan(piece.Span, kind, level);
        }
    }

    private void AddSpan(Span span, BlockKind kind, int level)
    {
        if (VisibleSpan.Trim(text, span) is { } visible)
            _blocks.Add(new Block(kind, visible, level));
    }

    private IReadOnlyList<MarkdownPiece> Pieces(ContainerInline? inlines)
    {
        var pieces = new MarkdownPieces(text, tally);
        if (inlines is not null)
            Walk(inlines, isBold: false);
        return pieces.Finish();

        void Walk(ContainerInline container, bool isBold)
        {
            foreach (var inline in container)
            {
                switch (inline)
                {
                    case LinkInline { IsImage: true }:
                        break;
                    case ContainerInline nested:
                        pieces.Enter(Source(nested.Span));
                        Walk(nested, isBold || nested is EmphasisInline { DelimiterCount: >= 2 });
                        pieces.Leave();
                        break;
                    case CodeInline code:
                        pieces.Add(Source(code.Span), Source(code.Span).Within(code.DelimiterCount), isBold);
                        break;
                    case AutolinkInline link:
                        pieces.Add(Source(link.Span), Source(link.Span).Within(1), isBold);
                        break;
                    case HtmlEntityInline or LiteralInline when IsBlankLine(inline):
                        pieces.BlankLine();
                        break;
                    case HtmlEntityInline entity when entity.Transcoded.AsSpan().IsWhiteSpace():
                        break;
                    case LiteralInline or HtmlEntityInline:
                        pieces.Add(Source(inline.Span), isBold);
                        break;
                    case HtmlInline html:
                        pieces.Tag(html.Tag, isInline: true);
                        break;
                    case LineBreakInline { IsHard: true }:
                        pieces.Break();
                        break;
                }
            }
        }
    }

    private bool IsBlankLine(Inline inline) =>
        inline.PreviousSibling is LineBreakInline && inline.NextSibling is LineBreakInline or null
        && (inline is HtmlEntityInline entity ? entity.Transcoded.AsSpan() : text.AsSpan(inline.Span.Start, inline.Span.Length)).IsWhiteSpace();

    private static Span Source(SourceSpan span) => new(span.Start, span.End + 1);
}
