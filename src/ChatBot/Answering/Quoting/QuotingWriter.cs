using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Quoting;

/// <summary>Answers by quoting: the sentence that says it, and what is needed to understand it. Needs no model.</summary>
internal sealed class QuotingWriter : IWriter
{
    public ValueTask<Draft> DraftAsync(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Generation generation, CancellationToken cancellation) =>
        ValueTask.FromResult(Draft(inquiry, sentences));

    private static Draft Draft(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences)
    {
        var chosen = QuoteSelection.Choose(inquiry, sentences);
        return new Draft([.. chosen.Select(quote => new DraftStatement(DatedQuote.Of(quote, inquiry.Language), [quote]))]);
    }
}
