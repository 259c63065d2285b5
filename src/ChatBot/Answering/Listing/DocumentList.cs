using System.Text.RegularExpressions;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Listing;

/// <summary>A list as a document lays it out: items one below the other, the line or paragraph that opens them, the headings above.</summary>
/// <param name="First">Index of the first item among the document's blocks.</param>
/// <param name="Count">Number of items.</param>
internal readonly partial record struct DocumentList(Document Document, int First, int Count)
{
    private const int Fewest = 3;
    private const int LongestLine = 100;
    private const int LongestLabel = 80;
    private const int LongestOpening = 500;

    // Milliseconds.
    private const int Limit = 5000;

    /// <summary>The paragraph right above that ends in a colon; null where there is none.</summary>
    public Span? Opening => First > 0 && Document.Blocks[First - 1] is { Kind: BlockKind.Paragraph, Span: { Length: <= LongestOpening } above }
        && ListOpening.Is(Document.Text.AsSpan(above.Start, above.Length)) ? above : null;

    /// <returns>The list that the block belongs to or opens; null where there is none.</returns>
    public static DocumentList? At(Document document, int block)
    {
        var first = IsItem(document, block) ? block : block + 1;
        while (first > 0 && IsItem(document, first) && IsItem(document, first - 1) && AreAlike(document, first - 1, first))
            first--;
        var end = first;
        while (end < document.Blocks.Count && IsItem(document, end) && AreAlike(document, first, end))
            end++;
        return end - first >= Fewest ? new DocumentList(document, first, end - first) : null;
    }

    /// <summary>What each item names: its label where it opens with one, else its first sentence.</summary>
    public IEnumerable<Span> Items()
    {
        for (var at = First; at < First + Count; at++)
            yield return Named(Document.Text, Document.Blocks[at].Span);
    }

    private static Span Named(string text, Span item)
    {
        var label = Label().Match(text, item.Start, item.Length);
        if (label is { Success: true, Length: <= LongestLabel })
            return new Span(label.Groups["name"].Index, label.Groups["name"].Index + label.Groups["name"].Length);
        return SentenceSplitter.Split(text, item) is [var first, ..] ? first : item;
    }

    // Where the format marks no lists, short lines without a full stop are one.
    private static bool IsItem(Document document, int at) =>
        at >= 0 && at < document.Blocks.Count && (document.Blocks[at].Kind == BlockKind.ListItem
            || (document.Blocks[at] is { Kind: BlockKind.Paragraph, Span: var span } && span.Length <= LongestLine && document.Text[span.End - 1] is not ('.' or ':' or '?' or '!' or '\uFF1A' or '*') && span.Of(document.Text).Contains(' ', StringComparison.Ordinal)));

    private static bool AreAlike(Document document, int left, int right) =>
        document.Blocks[left].Kind == document.Blocks[right].Kind && document.Blocks[left].Level == document.Blocks[right].Level;

    // "**Research security** ...", "Quantum technologies. The ...", "Budget: 3 million".
    [GeneratedRegex(@"\G\W*(\*\*(?<name>[^*\r\n]{2,80}?)[.:]?\*\*|(?<name>\p{Lu}[^.:;\r\n(]{2,60}?)(?=(\.|:|\s[–—])\s+\S))", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Label();
}
