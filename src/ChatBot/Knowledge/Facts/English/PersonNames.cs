using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>Which words can be a person's name.</summary>
internal static class PersonNames
{
    private const int MostWords = 5;
    private const int LongestSyllable = 5;

    private const WordClass NeverInNames = WordClass.Agreement | WordClass.LooseAgreement | WordClass.Event | WordClass.OrganisationOf
        | WordClass.Title | WordClass.Honorific | WordClass.Function | WordClass.Finite | WordClass.SectorNoun;

    /// <returns>The name that begins at <paramref name="at"/>; null where none does.</returns>
    public static Reach? At(SentenceReading reading, int at)
    {
        var (to, words) = (at, 0);
        while (words < MostWords)
        {
            var next = to > at && IsParticle(reading, to) ? to + 1 : to;
            if (to > at && reading.IsHyphen(to) && reading[to].IsTight && IsWord(reading, to + 1))
                next = to + 1;
            if (!IsWord(reading, next))
                break;
            (to, words) = (next + 1, words + 1);
            if (words > 1 && IsSyllable(reading, to))
                to += 2;
            if (reading[to - 1].IsPossessive)
                break;
        }

        if (words == 0)
            return null;
        if (!reading[to - 1].IsPossessive && IsRegnal(reading, to))
            to++;
        var suffix = reading.IsMark(to, ',') ? to + 1 : to;
        if (reading.Is(suffix, "Jr") || reading.Is(suffix, "Sr"))
            to = reading.IsMark(suffix + 1, '.') ? suffix + 2 : suffix + 1;
        return new Reach(at, to);
    }

    /// <summary>First and last name at least, so that no title is needed to tell a person.</summary>
    public static bool IsFull(SentenceReading reading, Reach name) => Words(reading, name) >= 2 && HoldsLowerCase(reading, name);

    public static int Words(SentenceReading reading, Reach name)
    {
        var words = 0;
        for (var at = name.From; at < name.To; at++)
            words += reading[at].IsWord && reading[at].IsCapitalised ? 1 : 0;
        return words;
    }

    /// <returns>The token after "Mr", "the Rt Hon." and the like; <paramref name="at"/> itself where none stands.</returns>
    public static int AfterHonorifics(SentenceReading reading, int at)
    {
        var to = at;
        if (reading.Is(to, "the") && reading.Is(to + 1, WordClass.Honorific))
            to++;
        while (reading.Is(to, WordClass.Honorific) && reading[to].IsCapitalised)
            to += reading.IsMark(to + 1, '.') ? 2 : 1;
        return reading.Is(to - 1, "the") ? at : to;
    }

    private static bool IsWord(SentenceReading reading, int index)
    {
        if (!reading.IsNameWord(index) || reading.Is(index, NeverInNames))
            return false;
        if (reading.PhraseOver(index) is { Kind: not FactKind.Person } phrase && !(phrase.Kind == FactKind.Place && !phrase.IsCountry && IsBetweenNames(reading, index)))
            return false;
        // An initial is a word of its own; "KISHIDA Fumio" is written as Japan's ministries do; NATO is nobody.
        return !reading.Is(index, WordClass.Acronym) || (reading.Word(index).Length > 3 && !reading.Word(index).Contains('.') && IsPlain(reading, index + 1));
    }

    // "Kim Sung-han"; "the Rishi Sunak-led government" is led by him.
    private static bool IsSyllable(SentenceReading reading, int hyphen) =>
        reading.IsHyphen(hyphen) && reading[hyphen].IsTight && reading[hyphen + 1].IsWord && reading[hyphen + 1].IsTight && !reading[hyphen + 1].IsCapitalised
        && reading.Word(hyphen + 1).Length <= LongestSyllable && !reading.Is(hyphen + 1, NeverInNames | WordClass.Leading | WordClass.Holding | WordClass.Making)
        && reading.Word(hyphen + 1) is not ("era" or "style" or "like" or "elect" or "born" or "run" or "made");

    // A city can be a surname: "Jack London", but not "London" alone.
    private static bool IsBetweenNames(SentenceReading reading, int index) =>
        index > 0 && IsPlain(reading, index - 1) && reading.PhraseOver(index - 1) is null && !reading.Is(index - 1, NeverInNames) && !reading.IsNameWord(index + 1);

    private static bool IsPlain(SentenceReading reading, int index) =>
        reading.IsNameWord(index) && !reading.Is(index, WordClass.Acronym);

    // "Queen Elizabeth II"; a lone "I" may be who speaks, and a lone "V" a point in a list.
    private static bool IsRegnal(SentenceReading reading, int index) =>
        reading.Word(index) is "II" or "III" or "IV" or "VI" or "VII" or "VIII" or "IX" or "XI" or "XII" or "XIII" or "XIV" or "XV" or "XVI" or "XXIII";

    private static bool IsParticle(SentenceReading reading, int index) =>
        reading.Word(index) is "de" or "van" or "von" or "der" or "bin" or "al" or "la" or "el" or "di" or "da" or "del" or "du" or "le" or "ter" or "ben";

    private static bool HoldsLowerCase(SentenceReading reading, Reach name)
    {
        for (var at = name.From; at < name.To; at++)
            if (reading.Word(at).ContainsAnyInRange('a', 'z'))
                return true;
        return false;
    }
}
