using System.Globalization;
using ChatBot.Answering;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Slack.Rendering;

/// <summary>The verified quotes behind an answer, word for word.</summary>
internal static class QuotesModal
{
    private const int LongestQuote = 2_800;
    private const int MostQuotes = 40;

    // A view of over 250 KB is refused, and a character may take four bytes and its escapes.
    private const int LongestInAll = 40_000;

    /// <param name="collections">What may be shown to those who can see the answer.</param>
    public static ModalView Of(
        IReadOnlyList<QuoteReference> references, Generation generation, IReadOnlySet<string>? collections, CitationTargets targets, SlackWording wording)
    {
        var room = LongestInAll;
        List<Block> blocks =
        [
            .. references.Take(MostQuotes).TakeWhile(reference => (room -= Math.Min(reference.Span.End - reference.Span.Start, LongestQuote)) >= 0)
                .SelectMany(reference => Quote(reference, generation, collections, targets, wording)),
        ];
        if (blocks.Count == 0)
            blocks.Add(new ContextBlock([new PlainText(wording.Changed)]));
        return new ModalView(new PlainText(wording.Quotes), blocks, Close: new PlainText(wording.Close));
    }

    private static IEnumerable<Block> Quote(
        QuoteReference reference, Generation generation, IReadOnlySet<string>? collections, CitationTargets targets, SlackWording wording)
    {
        if (reference.In(generation, collections) is not { } document)
        {
            yield return new ContextBlock([new PlainText(string.Create(CultureInfo.InvariantCulture, $"[{reference.Number}] {wording.Changed}"))]);
            yield break;
        }

        var quote = reference.Span.Of(document.Text);
        var shown = SlackText.Cut(SlackText.Literal(quote), LongestQuote);
        var citation = new Citation(reference.Number, document.Id, document.Title, document.Date, quote, reference.Span, document.PageAt(reference.Span.Start));
        var source = AnswerPart.Source(citation, wording);
        yield return new RichTextBlock(
        [
            new RichTextSection([new RichTextWords(source, new RichTextStyle(Bold: true)), .. Opening(targets.Address(citation), wording)]),
            new RichTextQuote([new RichTextWords(shown.Length > 0 ? shown : "…")]),
        ]);
    }

    // The title is the document's own word and could read like another address, so it is not the link.
    private static IEnumerable<RichTextElement> Opening(Uri? address, SlackWording wording) =>
        address is null ? [] : [new RichTextWords(" "), new RichTextLink(address.AbsoluteUri, wording.Open)];
}
