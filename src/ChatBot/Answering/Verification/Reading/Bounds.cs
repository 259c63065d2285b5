namespace ChatBot.Answering.Verification.Reading;

/// <summary>Whether an amount is a floor, a ceiling, or about right: "at least", "up to", "nearly".</summary>
internal static class Bounds
{
    // Phrases before the amount, the longest of a beginning first.
    private static readonly (string[] Words, Bound Bound)[] Before =
    [
        .. Phrases(Bound.AtLeast, "at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, more than, greater than, over, exceeding, exceed, exceeds, exceeded, above, upwards of, in excess of, well over, surpassing, surpassed, beyond"),
        .. Phrases(Bound.AtMost, "at most, no more than, not more than, up to, a maximum of, maximum of, less than, fewer than, under, below, as many as, as much as, not exceeding, lower than"),
        .. Phrases(Bound.Nearly, "nearly, almost, close to, just under, just below, approaching"),
        .. Phrases(Bound.About, "about, around, approximately, roughly, some, circa, an estimated, estimated, approx"),
        .. Phrases(Bound.Exact, "exactly, precisely"),
    ];

    private static readonly (string[] Words, Bound Bound)[] After =
        [.. Phrases(Bound.AtLeast, "or more, or over, or above, plus, at least"), .. Phrases(Bound.AtMost, "or less, or fewer, or under, at most"), .. Phrases(Bound.About, "or so")];

    /// <returns>With it the amount's words, its bound's included.</returns>
    public static (Bound Bound, int From, int To) Of(List<Word> words, int from, int to)
    {
        // "over the 5 years": an article may stand between.
        var end = from > 0 && words[from - 1].Text is "a" or "an" or "the" ? from - 1 : from;
        var (longest, found) = (0, Bound.None);
        foreach (var (phrase, bound) in Before)
            if (phrase.Length > longest && end >= phrase.Length && Stands(phrase, words, end - phrase.Length))
                (longest, found) = (phrase.Length, bound);
        if (longest > 0)
            return (found, end - longest, to);
        foreach (var (phrase, bound) in After)
            if (to + phrase.Length <= words.Count && Stands(phrase, words, to))
                return (bound, from, to + phrase.Length);
        return (Bound.None, from, to);
    }

    private static bool Stands(string[] phrase, List<Word> words, int at)
    {
        for (var word = 0; word < phrase.Length; word++)
            if (words[at + word].Text != phrase[word])
                return false;
        return true;
    }

    private static IEnumerable<(string[], Bound)> Phrases(Bound bound, string phrases) => phrases.Split(", ").Select(phrase => (phrase.Split(' '), bound));
}
