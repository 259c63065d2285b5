using ChatBot.Knowledge.Indexing;

namespace ChatBot.Answering.Ranking;

/// <summary>
/// Weighs the passages the index found anew, by what an inverted index cannot tell cheaply: words that stand side by side
/// as in the question, and how much of it one single sentence holds.
/// </summary>
internal static class PassageScorer
{
    private const float Saturation = 0.9f;
    private const float LengthInfluence = 0.4f;

    private const float PairShare = 0.5f;
    private const float BestSentenceShare = 0.5f;
    private const float SequenceShare = 0.2f;

    /// <param name="scans">One place for each sentence of the passage.</param>
    public static PassageScan Score(QuestionTerms question, ForwardIndex forward, Hit hit, Span<SentenceScan> scans)
    {
        Span<int> frequencies = stackalloc int[question.Concepts];
        Span<int> pairs = stackalloc int[question.Concepts];
        frequencies.Clear();
        pairs.Clear();
        var scan = new PassageScan { Passage = hit.Passage, IndexScore = (float)hit.Score, Sentences = scans.Length };
        var above = forward.AboveTerms(hit.Passage);
        foreach (var term in above)
            CountAbove(question.Roles, term, ref scan.Above, frequencies);
        var length = above.Length;
        var scanner = new SentenceScanner(question, frequencies, pairs);
        for (var sentence = 0; sentence < scans.Length; sentence++)
        {
            scanner.Scan(forward.SentenceTerms(hit.Passage, sentence), ref scans[sentence]);
            length += scans[sentence].Length;
            scan.Matched |= scans[sentence].Matched;
            scan.BestCoverage = Math.Max(scan.BestCoverage, scans[sentence].Coverage);
        }

        scan.SequenceScore = scanner.PassageSequence;
        AddFrequencies(ref scan, question, frequencies, pairs, Saturation * (1 - LengthInfluence + (LengthInfluence * length / (float)forward.AverageLength)));
        // Found otherwise than by the index of words: about what that would have given it.
        if (hit.Score == 0)
            scan.IndexScore = (1 + Saturation) * scan.TermScore;
        scan.Score = scan.TermScore + (PairShare * scan.PairScore) + (BestSentenceShare * scan.BestCoverage * question.Total) + (SequenceShare * scan.SequenceScore);
        return scan;
    }

    private static void CountAbove(TermRoles roles, int term, ref ulong above, Span<int> frequencies)
    {
        var place = roles.Table[term];
        if (place == 0)
            return;
        ref readonly var role = ref roles[place];
        above |= role.Named;
        if (role.Concept < 0)
            return;
        above |= 1UL << role.Concept;
        frequencies[role.Concept]++;
    }

    private static void AddFrequencies(ref PassageScan scan, QuestionTerms question, ReadOnlySpan<int> frequencies, ReadOnlySpan<int> pairs, float norm)
    {
        var weights = question.Weights;
        for (var concept = 0; concept < weights.Length; concept++)
        {
            if (frequencies[concept] > 0)
                scan.TermScore += weights[concept] * frequencies[concept] / (frequencies[concept] + norm);
            if (pairs[concept] > 0)
                scan.PairScore += Math.Min(weights[concept], weights[concept - 1]) * pairs[concept] / (pairs[concept] + norm);
        }
    }
}
