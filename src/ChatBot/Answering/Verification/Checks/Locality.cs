using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>Whether a date or amount stands, in the evidence, with the words that it stands with in the statement.</summary>
internal static class Locality
{
    private const int WordsLookedAt = 3;

    // Words between; another clause makes the way longer.
    private const int Clause = 4;

    /// <param name="own">Where the evidence states it.</param>
    /// <param name="others">Where the evidence states another of its sort.</param>
    public static bool Holds(Alignment alignment, int from, int to, IReadOnlyList<int> own, IReadOnlyList<int> others)
    {
        if (others.Count == 0)
            return true;
        var (nearOwn, nearOther) = (0, 0);
        foreach (var word in Neighbours(alignment, from, to))
        {
            var (mine, another) = (own.Min(place => Way(alignment, word, place)), others.Min(place => Way(alignment, word, place)));
            if (mine <= another)
                nearOwn++;
            else
                nearOther++;
        }

        return nearOwn >= nearOther;
    }

    private static IEnumerable<int> Neighbours(Alignment alignment, int from, int to)
    {
        var found = 0;
        for (var word = from - 1; word >= 0 && found < WordsLookedAt; word--)
        {
            if (!IsTelling(alignment, word))
                continue;
            found++;
            yield return alignment[word];
        }

        found = 0;
        for (var word = to; word < alignment.Statement.Words.Count && found < WordsLookedAt; word++)
        {
            if (!IsTelling(alignment, word))
                continue;
            found++;
            yield return alignment[word];
        }
    }

    private static bool IsTelling(Alignment alignment, int word) => alignment[word] >= 0 && !alignment.Said(word).InDate;

    private static int Way(Alignment alignment, int word, int place)
    {
        var words = alignment.Evidence.Words;
        place = Math.Min(place, words.Count - 1);
        var way = Math.Abs(place - word) + (words[place].Sentence == words[word].Sentence ? 0 : 3 * Clause);
        for (var between = Math.Min(word, place) + 1; between <= Math.Max(word, place); between++)
            if (words[between].Is(WordTraits.AfterBreak) || words[between].Text is "and" or "while" or "but")
                way += Clause;
        return way;
    }
}
