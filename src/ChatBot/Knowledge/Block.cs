namespace ChatBot.Knowledge;

internal enum BlockKind
{
    Heading,
    Paragraph,
    ListItem,
    TableRow,
}

/// <summary>
/// One visible piece of a document as its author laid it out. Blocks come in reading order and never overlap;
/// what lies between them (markup, front matter, blank lines) is not evidence.
/// </summary>
/// <param name="Level">Depth of a heading, 1 the highest; nesting of a list item, 1 the outermost; otherwise 0.</param>
/// <param name="Page">Page, slide or sheet number, from 1; null where the format has none.</param>
internal sealed record Block(BlockKind Kind, Span Span, int Level = 0, int? Page = null);
