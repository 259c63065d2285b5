using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Quoting;

/// <summary>Answers by quoting: the words that answer where they can be told, the sentence that says it, and what is needed to understand it. Needs no model.</summary>
internal sealed class QuotingWriter : IWriter
{
    public bool IsModel => false;

    public ValueTask<Draft> DraftAsync(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Generation generation, CancellationToken cancellation) =>
        ValueTask.FromResult(Draft(inquiry, sentences, generation));

    private static Draft Draft(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Generation generation)
    {
        var quotes = QuoteSelection.Choose(inquiry, sentences).Select(quote => new DraftStatement(DatedQuote.Of(quote, inquiry.Language), [quote]));
        return new Draft(sentences.Count > 0 && new ShortAnswer(inquiry, sentences[0], generation).Find() is { } answer ? [answer, .. quotes] : [.. quotes]);
    }
}
