using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Extraction.Formats;

/// <summary>Collects the readable stretches of one paragraph: cut at what HTML hides in it, and at line breaks that end a sentence or a heading.</summary>
internal sealed partial class MarkdownPieces(string text, HiddenTally tally)
{
    private readonly List<MarkdownPiece> pieces = [];
    private Span? open;
    private bool isBold;
    private string? hiddenBy;
    private int hiddenDepth;

    /// <summary>The readable stretches of a block of raw HTML.</summary>
    public static IReadOnlyList<MarkdownPiece> OfHtml(string text, Span html, HiddenTally tally)
    {
        var collected = new MarkdownPieces(text, tally);
        var from = html.Start;
        for (var match = AnyTag().Match(text, html.Start, html.Length); match.Success; match = match.NextMatch())
        {
            collected.Add(new Span(from, match.Index), bold: false);
            collected.Tag(match.Value, isInline: false);
            from = match.Index + match.Length;
        }

        collected.Add(new Span(from, html.End), bold: false);
        return collected.Finish();
    }

    public void Add(Span span, bool bold)
    {
        if (VisibleSpan.Trim(text, span) is null && open is null)
            return;
        if (hiddenBy is not null)
            return;
        isBold = (open is null || isBold) && (bold || text.AsSpan(span.Start, span.Length).IsWhiteSpace());
        open = new Span(open?.Start ?? span.Start, span.End);
    }

    public void Tag(string tag, bool isInline)
    {
        var name = Name().Match(tag).Groups["name"].Value.ToLowerInvariant();
        if (hiddenBy is not null)
        {
            if (name == hiddenBy)
                hiddenDepth += tag.StartsWith("</", StringComparison.Ordinal) ? -1 : tag.EndsWith("/>", StringComparison.Ordinal) ? 0 : 1;
            if (hiddenDepth == 0)
                hiddenBy = null;
            return;
        }

        if (tag.StartsWith("<!", StringComparison.Ordinal))
        {
            Cut();
        }
        else if (HiddenElement.IsHidden(name, tag))
        {
            Cut();
            (hiddenBy, hiddenDepth) = (name, 1);
            if (!HiddenElement.IsNeverText(name))
                tally.Add("HTML");
        }
        else if (!isInline && !Phrasing.Contains(name))
        {
            Cut();
        }
    }

    public void Break()
    {
        if (open is { } span && (isBold || text[span.Start..span.End].TrimEnd() is [.., '.' or ':' or ';' or '!' or '?' or '。' or '！' or '？']))
            Cut();
    }

    public IReadOnlyList<MarkdownPiece> Finish()
    {
        Cut();
        return pieces;
    }

    private void Cut()
    {
        if (open is { } span && VisibleSpan.Trim(text, span) is { } visible)
            pieces.Add(new MarkdownPiece(visible, isBold));
        open = null;
    }

    private static readonly HashSet<string> Phrasing =
        ["a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"];

    [GeneratedRegex(@"<!--.*?(-->|\z)|</?[a-zA-Z][^<>]*>|<![^>]*>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex AnyTag();

    [GeneratedRegex("^</?(?<name>[a-zA-Z][a-zA-Z0-9-]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
