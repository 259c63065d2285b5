using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>Who is named in "between A and B", "with C", "A and B signed".</summary>
internal static class Parties
{
    private const int Most = 12;

    /// <returns>The parties from <paramref name="at"/> on; each a country or a name.</returns>
    public static IReadOnlyList<Reach> From(SentenceReading reading, int at)
    {
        var parties = new List<Reach>();
        while (parties.Count < Most && One(reading, at) is { } party)
        {
            parties.Add(party);
            // "the National Science Foundation (NSF) and".
            var end = NameReach.ShortName(reading, party.To) is { } shortName ? shortName.To + 1 : party.To;
            at = reading.IsMark(end, ',') ? end + 1 : end;
            at = reading.Is(at, "and") || reading.IsMark(at, '&') ? at + 1 : at;
            if (at == end)
                break;
        }

        return parties;
    }

    private static Reach? One(SentenceReading reading, int at)
    {
        if (reading.Is(at, WordClass.Determiner))
            at++;
        if (!reading.IsNameWord(at))
            return null;
        if (reading.PhraseAt(at) is { } phrase && !reading.IsNameWord(phrase.Tokens.To))
            return phrase.Tokens;
        var to = at + 1;
        while (reading.IsNameWord(to) && !reading[to - 1].IsPossessive)
            to++;
        // "the Government of Japan", "the Ministry of Defence".
        while ((reading.Is(to, "of") || reading.Is(to, "for")) && reading.Is(to - 1, WordClass.OrganisationOf))
        {
            var start = reading.Is(to + 1, "the") ? to + 2 : to + 1;
            if (!reading.IsNameWord(start))
                break;
            to = reading.PhraseAt(start)?.Tokens.To ?? NameReach.RunEnd(reading, start);
        }

        return new Reach(at, WithRestOf(reading, at, to));
    }

    // "the Science and Technology Agency (STA)": the letters in brackets tell that "and" parts nothing.
    private static int WithRestOf(SentenceReading reading, int from, int to)
    {
        if (!reading.Is(to, "and") || !reading.IsNameWord(to + 1))
            return to;
        var end = NameReach.RunEnd(reading, to + 1);
        return NameReach.ShortName(reading, end) is { Length: 1 } shortName && IsMadeOfInitials(reading, shortName.From, new Reach(from, end), to) ? end : to;
    }

    // Of words on both sides of the "and".
    private static bool IsMadeOfInitials(SentenceReading reading, int shortName, Reach name, int and)
    {
        var letters = reading.Word(shortName);
        var next = 0;
        var isBefore = false;
        for (var at = name.From; at < name.To && next < letters.Length; at++)
        {
            if (!reading.IsNameWord(at) || reading.Word(at)[0] != letters[next])
                continue;
            isBefore |= at < and;
            next++;
        }

        return isBefore && next == letters.Length && reading.Word(name.From)[0] == letters[0];
    }
}
