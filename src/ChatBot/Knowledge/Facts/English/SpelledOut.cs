using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>Where a name begins, by the letters of the abbreviation in brackets behind it: "Women in the Sustainable Economy (WISE) Initiative".</summary>
/// <remarks>The idea is Schwartz and Hearst's (2003): match the letters backwards against the initials of the words before.</remarks>
internal static class SpelledOut
{
    // Two letters fit too much.
    private const int FewestLetters = 3;

    /// <returns>The first word of the spelled-out name; null where it begins no earlier than <paramref name="from"/>.</returns>
    public static int? From(SentenceReading reading, int from, int head)
    {
        for (var bracket = from + 1; bracket <= head + 1; bracket++)
            if (reading.IsMark(bracket, '(') && reading.IsMark(bracket + 2, ')') && reading.Is(bracket + 1, WordClass.Acronym))
                return Start(reading, bracket) is { } start && start < from ? start : null;
        return null;
    }

    private static int? Start(SentenceReading reading, int bracket)
    {
        var letters = reading.Word(bracket + 1);
        if (letters.Length < FewestLetters || letters.ContainsAnyExceptInRange('A', 'Z'))
            return null;
        return Start(reading, bracket - 1, letters);
    }

    // A small word may stand for a letter, but need not: "Women in the" is W, I; "Agriculture and" is A.
    private static int? Start(SentenceReading reading, int at, ReadOnlySpan<char> letters)
    {
        if (at < 0 || reading.MentionOver(at) is not null || reading[at].IsPossessive)
            return null;
        var isSmall = reading.Is(at, WordClass.Function) || reading.IsMark(at, ',') || reading.IsMark(at, '&') || reading.IsHyphen(at);
        if (isSmall && Start(reading, at - 1, letters) is { } start)
            return start;
        if (!reading[at].IsWord || char.ToUpperInvariant(reading.Word(at)[0]) != letters[^1])
            return null;
        if (letters.Length > 1)
            return Start(reading, at - 1, letters[..^1]);
        return reading.IsNameWord(at) ? at : null;
    }
}
