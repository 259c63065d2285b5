using ChatBot.Answering.Understanding;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Answering.Ranking;

/// <summary>One row for a whole question: what its best sentence was told by, and how it stands among the others.</summary>
internal static class AnswerSigns
{
    private static readonly int Signs = Enum.GetValues<AnswerSign>().Length;

    /// <summary>The signs, and behind them the features of the best sentence.</summary>
    public static int Count { get; } = Signs + SentenceFeatures.Count;

    /// <param name="sentences">Best first, at least one.</param>
    public static void Fill(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences, Span<float> row)
    {
        var best = sentences[0];
        best.Features.AsSpan(best.Row * SentenceFeatures.Count, SentenceFeatures.Count).CopyTo(row[Signs..]);
        var (total, unknown, words) = Unknown(inquiry);
        Set(row, AnswerSign.WeightFound, total * best[Feature.CoverageByPassage]);
        Set(row, AnswerSign.WeightMissing, total * (1 - best[Feature.CoverageByPassage]));
        Set(row, AnswerSign.ShareUnknown, unknown / Math.Max(1e-6, total));
        Set(row, AnswerSign.WordsUnknown, words);
        var (sum, own, byPassage, withContext) = (0.0, 0.0, 0.0, 0.0);
        foreach (var sentence in sentences)
        {
            var chance = Math.Exp(sentence.Score - best.Score);
            sum += chance;
            own += sentence.Passage == best.Passage ? chance : 0;
            byPassage = Math.Max(byPassage, sentence[Feature.CoverageByPassage]);
            withContext = Math.Max(withContext, sentence[Feature.CoverageWithNearAndContext]);
        }

        Set(row, AnswerSign.BestCoverageByPassage, byPassage);
        Set(row, AnswerSign.BestCoverageWithContext, withContext);
        Set(row, AnswerSign.ScoreGap, sentences.Count > 1 ? best.Score - sentences[1].Score : 0);
        Set(row, AnswerSign.Likelihood, 1 / sum);
        Set(row, AnswerSign.LikelihoodOfPassage, own / sum);
    }

    private static (double Total, double Unknown, int Words) Unknown(Inquiry inquiry)
    {
        var (total, unknown, words) = (0.0, 0.0, 0);
        foreach (var concept in inquiry.Concepts)
        {
            total += concept.Weight;
            if (concept.Wordings.Any(wording => wording != TermTable.Unknown))
                continue;
            unknown += concept.Weight;
            words++;
        }

        return (total, unknown, words);
    }

    private static void Set(Span<float> row, AnswerSign sign, double value) => row[(int)sign] = (float)value;
}
