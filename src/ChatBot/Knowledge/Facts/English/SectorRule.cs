using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>Sectors and technologies: by name, and unknown ones by the company they keep in "sectors such as A, B and C".</summary>
internal static class SectorRule
{
    private const int LongestItem = 4;
    private const int CueReach = 4;

    public static void Read(SentenceReading reading)
    {
        for (var at = 0; at < reading.Count; at++)
        {
            if (Enumeration(reading, at) is { Count: > 1 } items)
            {
                foreach (var item in items)
                    Add(reading, item);
                at = items[^1].To - 1;
            }
            else if (reading.PhraseAt(at) is { Entry.Kind: FactKind.Sector } phrase)
            {
                if (!phrase.Entry.IsWeak || IsBacked(reading, phrase.Tokens))
                    Add(reading, phrase.Tokens);
                at = phrase.Tokens.To - 1;
            }
        }
    }

    /// <summary>Items from <paramref name="at"/> on, if that is where a list of sectors begins.</summary>
    private static List<Reach>? Enumeration(SentenceReading reading, int at)
    {
        if (Item(reading, at) is not { } first)
            return null;
        List<Reach> items = [first];
        var hasEnd = false;
        for (var to = first.To; !hasEnd;)
        {
            var next = to;
            if (reading.IsMark(next, ','))
                next++;
            if (reading.Is(next, "and") || reading.Is(next, "or") || reading.IsMark(next, '&'))
                (next, hasEnd) = (next + 1, true);
            if (next == to || Item(reading, next) is not { } item)
                break;
            items.Add(item);
            to = item.To;
        }

        // All unknown, it is any list; announced as sectors, one known item vouches for the rest.
        var known = items.Count(item => IsKnown(reading, item));
        return IsAnnounced(reading, at) ? (known >= 1 && hasEnd && items.Count > 1 ? items : null) : known == items.Count && known > 1 && HoldsStrong(reading, items) ? items : null;
    }

    private static bool HoldsStrong(SentenceReading reading, List<Reach> items) =>
        items.Exists(item => reading.PhraseAt(item.From) is { Entry.IsWeak: false });

    private static Reach? Item(SentenceReading reading, int at)
    {
        if (reading.PhraseAt(at) is { Entry.Kind: FactKind.Sector } phrase)
            return phrase.Tokens;
        if (reading.MentionOver(at) is not null || reading.Is(at, WordClass.Enumerating | WordClass.SectorNoun))
            return null;
        var to = at;
        while (to - at <= LongestItem && reading[to].IsWord && !reading.Is(to, WordClass.Function | WordClass.Finite) && !reading.IsInDate(to) && !reading.IsPlace(to)
            && reading.MentionOver(to) is null && reading.PhraseAt(to) is null)
            to += reading.IsHyphen(to + 1) && reading[to + 1].IsTight ? 2 : 1;
        if (reading.PhraseAt(to) is { Entry.Kind: FactKind.Sector } tail && to > at)
            to = tail.Tokens.To;
        return to > at && to - at <= LongestItem ? new Reach(at, to) : null;
    }

    private static bool IsKnown(SentenceReading reading, Reach item) =>
        reading.PhraseAt(item.From) is { Entry.Kind: FactKind.Sector } || reading.PhraseOver(item.To - 1) is { Kind: FactKind.Sector };

    // "sectors such as", "technologies, specifically", "leading in", "fields including".
    private static bool IsAnnounced(SentenceReading reading, int at)
    {
        if (!reading.Is(at - 1, WordClass.Enumerating) && !reading.Is(at - 1, "as") && !reading.IsMark(at - 1, ':') && !reading.Is(at - 1, "of"))
            return false;
        if (reading.Is(at - 1, "in") && (reading.Is(at - 2, WordClass.Leading) || reading.Is(at - 2, "strengths") || reading.Is(at - 2, "specialising") || reading.Is(at - 2, "expertise") || reading.Is(at - 2, "strong")))
            return true;
        for (var before = at - 2; before >= at - 2 - CueReach; before--)
            if (reading.Is(before, WordClass.SectorNoun) && !reading.Is(at - 1, "in") && !reading.Is(at - 1, "on"))
                return true;
        return false;
    }

    private static bool IsBacked(SentenceReading reading, Reach phrase) =>
        reading.Is(phrase.To, WordClass.SectorNoun) || IsAnnounced(reading, phrase.From);

    private static void Add(SentenceReading reading, Reach item)
    {
        if (reading.MentionOver(item.From) is { Kind: not FactKind.Figure } over && (over.Kind != FactKind.Agreement || IsNamePart(reading, over, item)))
            return;
        reading.Mentions.Add(new Mention(FactKind.Sector, item, reading.PhraseAt(item.From) is { Entry.Kind: FactKind.Sector } phrase && phrase.Tokens == item ? phrase.Entry.Key : null, []));
    }

    // "AI" in "AI Safety Accord" is part of a name; in "partnership agreements on cyber" it is what they are about.
    private static bool IsNamePart(SentenceReading reading, Mention agreement, Reach item)
    {
        for (var at = agreement.Tokens.From; at < item.From; at++)
            if (reading.Is(at, "on") || reading.Is(at, "for"))
                return reading[item.From].IsCapitalised && !reading.Is(item.From, WordClass.Acronym);
        return true;
    }
}
