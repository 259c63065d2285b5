using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Fitting;

/// <summary>
/// A second look at what the ranking found: a sentence that answers holds the sort of thing asked for, speaks of the topic
/// and the time asked about, and stands in a document that knows the names of the question.
/// </summary>
/// <param name="Sentences">Best first; one that holds the thing asked for stands before likelier ones that do not.</param>
/// <param name="Fits">False where none of the likely sentences can be the answer.</param>
/// <param name="IsSure">The first spells out the very abbreviation that was asked about: few words in common say nothing against it.</param>
internal sealed record FittingSentences(IReadOnlyList<RankedSentence> Sentences, bool Fits, bool IsSure = false)
{
    // Share of the best sentence's likelihood below which another is no longer tried.
    private const double LeastLikelihood = 0.03;

    public static FittingSentences Of(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Generation generation)
    {
        var fit = new Fit(inquiry, generation);
        var likely = Enumerable.Range(0, sentences.Count).TakeWhile(rank => Math.Exp(sentences[rank].Score - sentences[0].Score) >= LeastLikelihood);
        RankedSentence[] near = [.. likely.Select(rank => sentences[rank])];
        var fitting = Array.FindAll(near, fit.Answers);
        // Who wants several is not served by the sentence that speaks of them and names none.
        if (fit.Several(near, fitting) is { } several && fit.Defines(near[0]) == Definition.None)
            return new FittingSentences([several, .. sentences.Where(sentence => sentence != several && fit.MayFollow(sentence))], Fits: true, fit.IsSure(several));
        if (fitting.Length == 0)
            return new FittingSentences(sentences, Fits: sentences.Count > 0 && fit.MayAnswer(sentences[0]));
        if (fit.IsToldWithout(near, fitting))
            return new FittingSentences(sentences, Fits: false);
        var best = fitting.MaxBy(sentence => (fit.Defines(sentence), fit.TellsOfAction(sentence), fit.NamesSomebody(sentence)));
        return new FittingSentences([best, .. sentences.Where(sentence => sentence != best && fit.MayFollow(sentence))], Fits: true, fit.Defines(best) == Definition.SpeltOut);
    }
}
