namespace ChatBot.Channels;

/// <summary>Which script a text is in, for the <c>lang</c> attribute that picks its font and its voice.</summary>
internal static class Script
{
    public static string LanguageOf(ReadOnlySpan<char> text) => IsJapanese(text) ? "ja" : "en";

    /// <summary>Judged by the text's beginning: a long document is in one language.</summary>
    public static bool IsJapanese(ReadOnlySpan<char> text)
    {
        const int Judged = 2_000;
        int japanese = 0, other = 0;
        foreach (var letter in text[..Math.Min(text.Length, Judged)])
        {
            if (letter is (>= '\u3040' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF66' and <= '\uFF9D'))
                japanese++;
            else if (char.IsLetter(letter))
                other++;
        }

        // One such letter says about as much as three of the alphabet.
        return japanese * 3 > other;
    }
}
