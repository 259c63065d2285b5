using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>The country somebody holds an office of: "Prime Minister Jun Mori of Japan", "the Japanese Prime Minister", "Japan's Prime Minister".</summary>
internal static class Allegiance
{
    /// <param name="whole">From the office to the end of what tells of the person.</param>
    /// <returns>The words that say so; null where none do.</returns>
    public static Reach? Of(SentenceReading reading, Reach name, Reach whole, IReadOnlyList<Reach> roles)
    {
        if (Behind(reading, name.To) is { } behind)
            return behind;
        foreach (var role in roles)
        {
            if (Opening(reading, role.From) is { } opening)
                return opening;
            // An ambassador of one country is sent to another.
            for (var at = role.From + 1; at < role.To && !reading.Is(at, "to"); at++)
                if (reading.Is(at, "of") && Behind(reading, at) is { } owner)
                    return owner;
        }

        return reading[whole.From - 1].IsPossessive ? Ending(reading, whole.From - 1) : Opening(reading, whole.From - 1);
    }

    private static Reach? Behind(SentenceReading reading, int of)
    {
        if (!reading.Is(of, "of"))
            return null;
        var start = reading.Is(of + 1, "the") ? of + 2 : of + 1;
        return reading.PhraseAt(start) is { Entry.IsCountry: true } country && !reading[country.Tokens.To - 1].IsPossessive ? country.Tokens : null;
    }

    private static Reach? Opening(SentenceReading reading, int at)
    {
        if (reading.PhraseAt(at) is { Entry.IsCountry: true } country)
            return country.Tokens;
        return at >= 0 && Nationalities.CountryOf(reading.Word(at)) is not null ? new Reach(at, at + 1) : null;
    }

    // "The Republic of Korea's President".
    private static Reach? Ending(SentenceReading reading, int last)
    {
        for (var at = last; at >= 0 && at > last - 6; at--)
            if (reading.PhraseAt(at) is { Entry.IsCountry: true } country)
                return country.Tokens.To == last + 1 ? country.Tokens : null;
        return null;
    }
}
