using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Quoting;

/// <summary>Answers by quoting: the words that answer where they can be told, the sentence that says it, and what is needed to understand it. Needs no model.</summary>
internal sealed class QuotingWriter : IWriter
{
    public bool IsModel => false;

    public ValueTask<Draft> DraftAsync(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Generation generation, CancellationToken cancellation) =>
        ValueTask.FromResult(Whole(Statements(inquiry, sentences, generation)));

    /// <param name="sentences">Best first.</param>
    /// <param name="quotes">How many there are at most, beside the words that answer.</param>
    public static IReadOnlyList<DraftStatement> Statements(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Generation generation, int quotes = int.MaxValue)
    {
        var quoted = QuoteSelection.Choose(inquiry, sentences).Take(quotes).Select(quote => new DraftStatement(DatedQuote.Of(quote, inquiry.Language), [quote]));
        return sentences.Count > 0 && new ShortAnswer(inquiry, sentences[0], generation).Find() is { } answer ? [answer, .. quoted] : [.. quoted];
    }

    private static Draft Whole(IReadOnlyList<DraftStatement> statements) =>
        new(statements, IsComplete: !QuoteContext.IsCut([.. statements.SelectMany(statement => statement.Evidence)]));
}
