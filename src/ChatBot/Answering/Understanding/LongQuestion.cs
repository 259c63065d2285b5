namespace ChatBot.Answering.Understanding;

/// <summary>
/// A question of more than a paragraph is a letter: how it begins and how it ends tell what it asks. What stands between is
/// left out, for the patterns that questions are read by take the square of their length, and worse on what is no prose.
/// </summary>
internal static class LongQuestion
{
    // Characters, of each end.
    private const int Kept = 600;

    public static string Shortened(string text)
    {
        if (text.Length <= 2 * Kept)
            return text;
        var (head, tail) = (text[..Kept], text[^Kept..]);
        return $"{Before(head, head.LastIndexOf(' '))} {After(tail, tail.IndexOf(' ', StringComparison.Ordinal))}";
    }

    // At white space, where there is any: half a word is another word, half a pair of surrogates is none.
    private static string Before(string text, int space) => space > 0 ? text[..space] : char.IsHighSurrogate(text[^1]) ? text[..^1] : text;

    private static string After(string text, int space) => space >= 0 ? text[(space + 1)..] : char.IsLowSurrogate(text[0]) ? text[1..] : text;
}
