using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Quoting;

/// <summary>Answers by quoting: the sentence that says it, and its neighbour where it cannot be understood alone. Needs no model.</summary>
internal sealed class QuotingWriter : IWriter
{
    public ValueTask<Draft> DraftAsync(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Generation generation, CancellationToken cancellation) =>
        ValueTask.FromResult(sentences.Count == 0 ? Draft.Empty : new Draft([.. Quotes(sentences[0]).Select(Quote)]));

    private static IEnumerable<(Passage Passage, int Sentence)> Quotes(RankedSentence best)
    {
        if (best[Feature.StartsWithPronoun] > 0 && best.Sentence > 0)
            yield return (best.Passage, best.Sentence - 1);
        yield return (best.Passage, best.Sentence);
    }

    private static DraftStatement Quote((Passage Passage, int Sentence) chosen)
    {
        var span = chosen.Passage.Sentences[chosen.Sentence];
        return new DraftStatement(span.Of(chosen.Passage.Document.Text), [new Evidence(chosen.Passage.Document, span)]);
    }
}
