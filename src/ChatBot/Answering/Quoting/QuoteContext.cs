using System.Text.RegularExpressions;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Quoting;

/// <summary>What has to stand beside a quote so that it can be understood alone.</summary>
internal static partial class QuoteContext
{
    private const int ItemsAtMost = 20;
    private const int LongestOpening = 80;

    // Milliseconds.
    private const int Limit = 5000;

    public static IEnumerable<Evidence> Of(RankedSentence chosen)
    {
        var document = chosen.Passage.Document;
        var block = document.BlockOf(chosen.Span);
        if (LeadIn(document, block) is { } leadIn)
            yield return new Evidence(document, leadIn);
        else if (chosen[Feature.StartsWithPronoun] > 0 && chosen.Sentence > 0)
            yield return new Evidence(document, chosen.Passage.Sentences[chosen.Sentence - 1]);
        yield return new Evidence(document, chosen.Span);
        var opening = Opening(document, block, chosen);
        if (opening is { } line && line != chosen.Span)
            yield return new Evidence(document, line);
        if (opening is not null)
            foreach (var item in Items(document, block))
                yield return new Evidence(document, item.Span);
    }

    /// <summary>Whether the quotes end in the midst of a list that is longer than can be shown.</summary>
    public static bool IsCut(IReadOnlyList<Evidence> quotes)
    {
        var quoted = quotes.Select(quote => (quote.Document.Id, quote.Document.BlockOf(quote.Span))).ToHashSet();
        return quotes.Any(quote => quote.Document.BlockOf(quote.Span) is var block && IsItem(quote.Document, block + 1) && !quoted.Contains((quote.Document.Id, block + 1))
            && Enumerable.Range(block - ItemsAtMost + 1, ItemsAtMost).All(item => quoted.Contains((quote.Document.Id, item))));
    }

    // "It has three parts." "These include:"
    private static Span? Opening(Document document, int block, RankedSentence chosen)
    {
        if (OpensList(document, chosen.Span) || IsFollowedByList(document, block, chosen.Span))
            return chosen.Span;
        return chosen.Passage.Sentences.ElementAtOrDefault(chosen.Sentence + 1) is { Length: > 0 and <= LongestOpening } next && document.Blocks[block].Span.Contains(next) && OpensList(document, next) ? next : null;
    }

    // Where the format marks no lists, their items show themselves.
    private static IEnumerable<Block> Items(Document document, int block)
    {
        var below = document.Blocks.Skip(block + 1);
        return (below.FirstOrDefault() is { Kind: BlockKind.ListItem }
            ? below.TakeWhile(next => next.Kind == BlockKind.ListItem)
            : below.TakeWhile(next => IsMarked(document, next))).Take(ItemsAtMost);
    }

    private static bool IsItem(Document document, int block) =>
        block < document.Blocks.Count && (document.Blocks[block].Kind == BlockKind.ListItem || IsMarked(document, document.Blocks[block]));

    private static bool IsMarked(Document document, Block block) =>
        block.Kind == BlockKind.Paragraph && Item().IsMatch(document.Text.AsSpan(block.Span.Start, block.Span.Length));

    // An item of a list says little without the line that opens the list.
    private static Span? LeadIn(Document document, int block)
    {
        if (document.Blocks[block].Kind != BlockKind.ListItem)
            return null;
        while (block > 0 && document.Blocks[block].Kind == BlockKind.ListItem)
            block--;
        var above = document.Blocks[block];
        var line = above.Kind == BlockKind.Paragraph ? SentenceSplitter.Split(document.Text, above.Span)[^1] : above.Span;
        return OpensList(document, line) ? line : null;
    }

    // "There are two lines of effort." may open a list as well as a colon does.
    private static bool IsFollowedByList(Document document, int block, Span span) =>
        document.Blocks[block].Kind == BlockKind.Paragraph && document.Blocks[block].Span.End - span.End < 2
        && block + 1 < document.Blocks.Count && document.Blocks[block + 1].Kind == BlockKind.ListItem;

    private static bool OpensList(Document document, Span span) =>
        ListOpening.Is(document.Text.AsSpan(span.Start, span.Length));

    [GeneratedRegex(@"^\W{0,3}((\(?([ivxlc]{1,5}|[A-Za-z]|\d{1,2})[.)]|[•·▪‣◦*–-])(\s|&nbsp;)|\*\*[^*]{2,80}\*\*\s?:?|\p{Lu}[^.:!?]{2,60}: )", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Item();
}
