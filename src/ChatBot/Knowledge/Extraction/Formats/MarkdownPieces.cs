using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Extraction.Formats;

/// <summary>Collects the readable stretches of one paragraph: cut at what HTML hides in it, and at line breaks that end a sentence or a heading.</summary>
internal sealed partial class MarkdownPieces(string text, HiddenTally tally)
{
    private readonly List<MarkdownPiece> _pieces = [];
    private readonly Stack<Span?> _entered = [];
    private readonly List<Span> _markup = [];
    private Span? _open;
    private bool _isBold;
    private string? _hiddenBy;
    private int _hiddenDepth;

    /// <summary>The readable stretches of a block of raw HTML.</summary>
    public static IReadOnlyList<MarkdownPiece> OfHtml(string text, Span html, HiddenTally tally)
    {
        var pieces = new MarkdownPieces(text, tally);
        var from = html.Start;
        for (var match = AnyTag().Match(text, html.Start, html.Length); match.Success; match = match.NextMatch())
        {
            pieces.Add(new Span(from, match.Index), bold: false);
            pieces.Tag(match.Value, isInline: false);
            from = match.Index + match.Length;
        }

        pieces.Add(new Span(from, html.End), bold: false);
        return pieces.Finish();
    }

    public void Add(Span span, bool bold)
    {
        var isBlank = text.AsSpan(span.Start, span.Length).IsWhiteSpace();
        if (_hiddenBy is not null || (isBlank && _open is null))
            return;
        _isBold = (_open is null || _isBold) && (bold || isBlank);
        _open = new Span(_open?.Start ?? span.Start, span.End);
    }

    /// <summary>Text between markers of its own.</summary>
    public void Add(Span source, Span content, bool bold)
    {
        Enter(source);
        Add(content, bold);
        Leave();
    }

    /// <summary>Emphasis or a link begins; <paramref name="source"/> is all of it with its markers.</summary>
    public void Enter(Span source) => _entered.Push(source);

    public void Leave()
    {
        if (_entered.Pop() is { } source)
            _markup.Add(source);
    }

    public void Tag(string tag, bool isInline)
    {
        var name = Name().Match(tag).Groups["name"].Value.ToLowerInvariant();
        if (_hiddenBy is not null)
        {
            if (name == _hiddenBy)
                _hiddenDepth += tag.StartsWith("</", StringComparison.Ordinal) ? -1 : tag.EndsWith("/>", StringComparison.Ordinal) ? 0 : 1;
            if (_hiddenDepth == 0)
                _hiddenBy = null;
            return;
        }

        if (tag.StartsWith("<!", StringComparison.Ordinal))
        {
            Cut();
        }
        else if (HiddenElement.IsHidden(name, tag))
        {
            Cut();
            (_hiddenBy, _hiddenDepth) = (name, 1);
            if (!HiddenElement.IsNeverText(name))
                tally.Add("HTML");
        }
        else if (!isInline && !Phrasing.Contains(name))
        {
            Cut();
        }
    }

    /// <summary>A line break the author asked for.</summary>
    public void Break()
    {
        if (_open is { } span && (_isBold || span.Of(text).TrimEnd(' ', '\t', '*', '_', '"', '”') is [.., '.' or ':' or ';' or '!' or '?' or '。' or '！' or '？']))
            Cut();
    }

    /// <summary>A line that looks empty, as converters write it with a no-break space: to a reader a new paragraph.</summary>
    public void BlankLine() => Cut();

    public IReadOnlyList<MarkdownPiece> Finish()
    {
        Cut();
        return _pieces;
    }

    private void Cut()
    {
        if (_open is { } span && VisibleSpan.Trim(text, span) is { } visible)
            _pieces.Add(new MarkdownPiece(WithWholeMarkup(visible), _isBold));
        _open = null;
        _markup.Clear();
        // What is cut in two here can be whole in neither half.
        var entered = _entered.Count;
        _entered.Clear();
        for (var depth = 0; depth < entered; depth++)
            _entered.Push(null);
    }

    // A marker inside the stretch whose partner lies just outside would look like a slip: "customs value**" means.
    private Span WithWholeMarkup(Span span)
    {
        foreach (var markup in _markup)
        {
            if (markup.Overlaps(span) && !markup.Contains(span))
                span = new Span(Math.Min(span.Start, markup.Start), Math.Max(span.End, markup.End));
        }

        return span;
    }

    private static readonly HashSet<string> Phrasing =
        ["a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"];

    [GeneratedRegex(@"<!--.*?(-->|\z)|</?[a-zA-Z][^<>]*>|<![^>]*>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex AnyTag();

    [GeneratedRegex("^</?(?<name>[a-zA-Z][a-zA-Z0-9-]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
