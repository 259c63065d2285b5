using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Fitting;

/// <summary>
/// A second look at what the ranking found: a sentence that answers holds the sort of thing asked for, speaks of the topic
/// asked about, and stands in a document that knows the names of the question.
/// </summary>
/// <param name="Sentences">Best first; one that holds the thing asked for stands before likelier ones that do not.</param>
/// <param name="Fits">False where none of the likely sentences can be the answer.</param>
internal sealed record FittingSentences(IReadOnlyList<RankedSentence> Sentences, bool Fits)
{
    // Share of the best sentence's likelihood below which another is no longer tried.
    private const double LeastLikelihood = 0.03;

    public static FittingSentences Of(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Generation generation)
    {
        var thing = new AskedThing(inquiry, generation);
        var topic = AskedTopic.Of(inquiry);
        for (var rank = 0; rank < sentences.Count && Math.Exp(sentences[rank].Score - sentences[0].Score) >= LeastLikelihood; rank++)
        {
            if (!thing.IsIn(sentences[rank]) || !topic.IsIn(sentences[rank], generation) || !NamedThings.AreKnownTo(inquiry, sentences[rank].Passage, generation))
                continue;
            return new FittingSentences(rank == 0 ? sentences : [sentences[rank], .. sentences.Take(rank), .. sentences.Skip(rank + 1)], Fits: true);
        }

        return new FittingSentences(sentences, Fits: sentences.Count > 0 && !thing.IsRequired && topic.IsEmpty && NamedThings.AreKnownTo(inquiry, sentences[0].Passage, generation));
    }
}
