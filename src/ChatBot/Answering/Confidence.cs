using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;

namespace ChatBot.Answering;

/// <summary>How sure it is that the documents answer at all, from 0 to 1.</summary>
internal readonly record struct Confidence(double Value)
{
    /// <summary>Below it the bot abstains.</summary>
    public const double Threshold = 0.5;

    /// <summary>Of an answer that was looked up, not guessed at.</summary>
    public static Confidence Direct { get; } = new(0.9);

    // Lucene's BM25 multiplies by (k1 + 1); undone, the score of a passage that holds every word once is near 1.
    private const double ScoreScale = 1.9;
    private const double Middle = 0.41;
    private const double Steepness = 10;

    public bool IsEnough => Value >= Threshold;

    public static Confidence Of(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences)
    {
        if (sentences.Count == 0 || inquiry.Concepts.Count == 0)
            return new Confidence(0);
        var best = sentences[0];
        var coverage = (best[Feature.Coverage] + best[Feature.CoverageWithRelatedAndContext]) / 2;
        var found = (coverage + Math.Min(1, best[Feature.PassageScoreToQuestion] / ScoreScale)) / 2;
        return new Confidence(1 / (1 + Math.Exp(-Steepness * (found - Middle))));
    }
}
