namespace ChatBot.Tests.Fakes;

/// <summary>
/// Vectors that know a few words which mean the same: a dimension for each group, and the other words, by a hash of their
/// letters, spread over the rest.
/// </summary>
internal static class Meanings
{
    private const int Dimension = 256;

    private static readonly string[][] Groups =
    [
        ["employs", "employ", "employed", "workforce", "staff", "engineers", "people", "headcount"],
        ["gives", "give", "grant", "funding", "money", "budget"],
        ["signed", "sign", "concluded", "signature"],
        ["visit", "travel", "trip"],
        ["rebuilding", "reconstruction", "restore", "renewal"],
        ["pier", "jetty", "quay"],
    ];

    public static float[] Of(string text)
    {
        var vector = new float[Dimension];
        foreach (var word in text.ToLowerInvariant().Split([.. " .,?!:;\n\"'()"], StringSplitOptions.RemoveEmptyEntries))
        {
            var group = Array.FindIndex(Groups, words => words.Contains(word, StringComparer.Ordinal));
            if (group >= 0)
                vector[group] += 3;
            else if (word.Length > 3)
                vector[Groups.Length + Hash(word)]++;
        }

        // A text without a known word is like none.
        if (vector.All(number => number == 0))
            vector[^1] = 1;
        return vector;
    }

    private static int Hash(string word)
    {
        var hash = 17u;
        foreach (var letter in word)
            hash = (hash * 31) + letter;
        return (int)(hash % (Dimension - Groups.Length - 1));
    }
}
