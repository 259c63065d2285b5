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
            at = reading.IsMark(party.To, ',') ? party.To + 1 : party.To;
            at = reading.Is(at, "and") || reading.IsMark(at, '&') ? at + 1 : at;
            if (at == party.To)
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

        return new Reach(at, to);
    }
}
