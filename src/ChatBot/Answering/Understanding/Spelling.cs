using ChatBot.Knowledge.Indexing;

namespace ChatBot.Answering.Understanding;

/// <summary>What a word that no document holds may have been meant to be: "hiroshma" for "hiroshima".</summary>
internal static class Spelling
{
    private const int ShortestWord = 4;
    private const int ShortestExchanged = 6;
    private const int LongWord = 8;

    /// <returns>The nearest term of the documents, one typing slip away (two in a long word); null when there is none.</returns>
    public static int? Nearest(string stem, TermTable terms)
    {
        if (stem.Length < ShortestWord || !stem.All(char.IsAsciiLetterLower))
            return null;
        var allowed = stem.Length >= LongWord ? 2 : 1;
        var letters = Letters(stem);
        var (best, distance, frequency) = (-1, allowed + 1, 0);
        for (var term = 0; term < terms.Count; term++)
        {
            var candidate = terms.Stems[term];
            if (Math.Abs(candidate.Length - stem.Length) > allowed || candidate[0] != stem[0]
                || System.Numerics.BitOperations.PopCount(letters ^ Letters(candidate)) > 2 * allowed)
                continue;
            // Of the shortest only a letter left out is told: "japn" for "japan".
            if (stem.Length == ShortestWord && candidate.Length <= stem.Length)
                continue;
            // In a short word one letter for another makes another word as often as a slip: "whale" is no "whole".
            if (stem.Length < ShortestExchanged && candidate.Length == stem.Length && letters != Letters(candidate))
                continue;
            var found = Distance(stem, candidate, allowed);
            if (found < distance || (found == distance && found <= allowed && terms.PassagesWith(term) > frequency))
                (best, distance, frequency) = (term, found, terms.PassagesWith(term));
        }

        return distance <= allowed && frequency > 0 ? best : null;
    }

    private static uint Letters(string word)
    {
        var letters = 0U;
        foreach (var character in word)
            letters |= char.IsAsciiLetterLower(character) ? 1U << (character - 'a') : 1U << 26;
        return letters;
    }

    // Damerau's distance with adjacent letters exchanged counted once, given up beyond the limit.
    private static int Distance(string left, string right, int limit)
    {
        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> above = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            above[column] = column;
        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            var least = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[line - 1] == right[column - 1] ? 0 : 1;
                row[column] = Math.Min(Math.Min(above[column] + 1, row[column - 1] + 1), above[column - 1] + cost);
                if (line > 1 && column > 1 && left[line - 1] == right[column - 2] && left[line - 2] == right[column - 1])
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
                least = Math.Min(least, row[column]);
            }

            if (least > limit)
                return limit + 1;
            above.CopyTo(before);
            row.CopyTo(above);
        }

        return above[right.Length];
    }
}
