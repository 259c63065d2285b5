using ChatBot.Channels.Web.Pages;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Web.Viewer;

/// <summary>A document's text as it was laid out, with the cited passage marked. The marked text is the document's own, letter for letter.</summary>
internal sealed class DocumentBody(Html html, PageWords words, Document document, Span? cited)
{
    // Titles of pages are level 1; a document's own headings stand below it.
    private const int DeepestHeading = 6;

    private readonly string _pageWords = Path.GetExtension(document.Id.Path).ToLowerInvariant() switch
    {
        ".pptx" => words.Slide,
        ".xlsx" => words.Sheet,
        _ => words.Page,
    };

    private bool _hasMark;
    private string? _list;
    private int? _page;

    /// <summary>The blocks in reading order, and whatever the citation covers between them.</summary>
    public void Write()
    {
        var written = 0;
        foreach (var block in document.Blocks)
        {
            WriteBetween(new Span(written, block.Span.Start));
            if (block.Page is { } page && page != _page)
                WritePageMark(page);
            WriteBlock(block);
            written = Math.Max(written, block.Span.End);
        }

        WriteBetween(new Span(written, document.Text.Length));
        CloseList();
    }

    private void WriteBlock(Block block)
    {
        if (block.Kind == BlockKind.ListItem)
            WriteItem(block);
        else
            WriteElement(Element(block), block.Span);
    }

    private string Element(Block block) => block.Kind == BlockKind.Heading
        ? $"h{Math.Clamp(block.Level + (IsTitle(block) ? 0 : 1), 1, DeepestHeading)}"
        : "p";

    /// <summary>Whether the document opens with its own title, which then need not be shown twice.</summary>
    public static bool OpensWithTitle(Document document) => document.Blocks.Take(TitleWithin).Any(block => IsTitle(block, document));

    private const int TitleWithin = 6;

    private bool IsTitle(Block block) => IsTitle(block, document);

    private static bool IsTitle(Block block, Document document) =>
        block is { Kind: BlockKind.Heading, Level: <= 1 } && block.Span.Of(document.Text).Trim().Equals(document.Title, StringComparison.Ordinal);

    private void WriteItem(Block block)
    {
        var list = ListMarker.IsOwn(document.Text, block.Span) ? "own" : "plain";
        if (_list != list)
        {
            CloseList();
            html.Markup($"<ul class=\"{list}\">\n");
            _list = list;
        }

        html.Markup($"<li data-level=\"{Math.Max(1, block.Level)}\">");
        WritePieces(block.Span);
        html.Markup($"</li>\n");
    }

    private void WriteElement(string name, Span span)
    {
        CloseList();
        html.Markup($"<{name} dir=\"auto\">");
        WritePieces(span);
        html.Markup($"</{name}>\n");
    }

    // Between blocks lie blank lines and markup, which nobody wants to read, unless an answer points there.
    private void WriteBetween(Span gap)
    {
        if (cited is { } passage && gap.Start < gap.End && gap.Overlaps(passage) && !string.IsNullOrWhiteSpace(gap.Of(document.Text)))
            WriteElement("p", gap);
    }

    private void WritePageMark(int page)
    {
        CloseList();
        html.Markup($"<p class=\"page\" id=\"page-{page}\"><span>{PageWords.Numbered(_pageWords, page)}</span></p>\n");
        _page = page;
    }

    private void WritePieces(Span span)
    {
        foreach (var piece in Piece.Cut(span, cited))
        {
            if (piece.IsCited)
                WriteMark(piece.Span);
            else
                html.Text(piece.Span.Of(document.Text));
        }
    }

    private void WriteMark(Span span)
    {
        if (_hasMark)
        {
            html.Markup($"<mark>");
        }
        else
        {
            html.Markup($"<span class=\"aside\">{words.PassageBegins}</span><mark id=\"passage\" tabindex=\"-1\">");
            _hasMark = true;
        }

        html.Text(span.Of(document.Text));
        html.Markup($"</mark>");
        if (span.End == cited!.Value.End)
            html.Markup($"<span class=\"aside\">{words.PassageEnds}</span>");
    }

    private void CloseList()
    {
        if (_list is not null)
            html.Markup($"</ul>\n");
        _list = null;
    }
}
