using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>Delegations, visits, summits, forums: by name or as described, with who leads, hosts, and where.</summary>
internal static class EventRule
{
    private const int FrameReach = 7;

    public static void Read(SentenceReading reading)
    {
        for (var head = 0; head < reading.Count; head++)
        {
            if (!reading.Is(head, WordClass.Event) || reading.MentionOver(head) is not null)
                continue;
            var mention = reading[head].IsCapitalised ? Named(reading, head) : Described(reading, head);
            if (mention is not null && !IsUndertaking(reading, mention, head))
                reading.Mentions.Add(mention);
        }

        for (var at = 0; at < reading.Count; at++)
            if (reading.PhraseAt(at) is { Entry.Kind: FactKind.Event } phrase && reading.MentionOver(at) is null)
                reading.Mentions.Add(new Mention(FactKind.Event, phrase.Tokens, phrase.Entry.Key, Around(reading, phrase.Tokens)));
    }

    private static Mention? Named(SentenceReading reading, int head)
    {
        for (var at = head + 1; reading.IsNameWord(at) || reading.IsHyphen(at); at++)
            if (reading.Is(at, WordClass.Event | WordClass.Agreement | WordClass.LooseAgreement | WordClass.Organisation | WordClass.Title))
                return null;
        var from = NameReach.Left(reading, head);
        if (reading.Is(head + 1, "and") && SharesBody(reading, head + 2))
            return null;
        if (StandsForBody(reading, from, head))
            return null;
        var to = NameReach.Right(reading, head);
        to = Complement(reading, to, isNamed: true);
        if (reading.Is(head, "Expo") && reading.IsInDate(head + 1))
            to = head + 2;
        if (to - from == 1)
            return Pointing(reading, from, head);
        var name = new Reach(from, to);
        var shortName = NameReach.ShortName(reading, to);
        FactPart[] own = shortName is { } known ? [reading.Part(PartKind.ShortName, known)] : [];
        return new Mention(FactKind.Event, name, Key: null, [.. own, .. Around(reading, name)]) { Whole = new Reach(from, shortName is { } bracket ? bracket.To + 1 : to) };
    }

    // A mission that travels to a place, or to trade, is an event; "Innovation Mission for Climate" and a spacecraft's are undertakings of years.
    private static bool IsUndertaking(SentenceReading reading, Mention mention, int head) =>
        (reading.Is(head, "mission") || reading.Is(head, "missions")) && !mention.IsPointing && !reading.Is(head + 1, "to") && !IsHeld(reading, mention.Tokens.From)
            && !Enumerable.Range(mention.Tokens.From, head - mention.Tokens.From).Any(at => reading.Is(at, "trade") || reading.Is(at, "business") || reading.Is(at, "investment") || reading.Is(at, "finding"));

    // "Exhibition and Congress Centre": the head is half of a body's name.
    private static bool SharesBody(SentenceReading reading, int at)
    {
        for (; reading.IsNameWord(at); at++)
            if (reading.Is(at, WordClass.Organisation) && !reading.Is(at, WordClass.Event))
                return true;
        return false;
    }

    // A forum is hosted, and a forum has a chair: the second is a body of people.
    private static bool StandsForBody(SentenceReading reading, int from, int head) =>
        reading.Is(head, WordClass.Organisation) && reading[head].IsCapitalised && !IsHeld(reading, from);

    private static Mention? Described(SentenceReading reading, int head)
    {
        if (IsVerb(reading, head))
            return null;
        var from = head;
        while (from > 0 && !reading[from - 1].IsPossessive && reading.MentionOver(from - 1) is null
            && (reading.IsNameWord(from - 1) || reading.Is(from - 1, WordClass.Modifier) && reading[from - 1].IsWord || (reading.IsHyphen(from - 1) && reading[from - 1].IsTight)))
            from--;
        while (from < head && (reading.Is(from, WordClass.Praise) || reading[from].Kind == FactTokenKind.Mark))
            from++;
        var to = Complement(reading, head + 1);
        var isPlural = reading.Word(head) is [.., 's'] && !reading.Is(head, "talks");
        if (to == head + 1 && from == head)
            return Pointing(reading, from, head);
        var isAny = reading.Is(from - 1, "no") || reading.Is(from - 1, "any") || reading.Is(from - 1, "each") || reading.Is(from - 1, "future");
        if (isAny || (isPlural && to == head + 1) || (to == head + 1 && !IsHeld(reading, from) && !Enumerable.Range(from, head - from).Any(reading.IsNameWord)))
            return null;
        var name = new Reach(from, to);
        var around = Around(reading, name);
        // A delegation that goes nowhere and that nobody leads is some people.
        return reading.Is(head, "delegation") && to == head + 1 && around.Count == 0 && !IsHeld(reading, from) ? null : new Mention(FactKind.Event, name, Key: null, around);
    }

    // "will visit Japan", "to tour": what is done, not what is held.
    private static bool IsVerb(SentenceReading reading, int head) =>
        (reading.Is(head, "visit") || reading.Is(head, "tour") || reading.Is(head, "visits") || reading.Is(head, "showcase") || reading.Is(head, "exercise"))
            && (reading.Is(head - 1, "to") || reading.Is(head - 1, "will") || reading.Is(head - 1, "would") || reading.Is(head - 1, "and") || reading.Is(head - 1, "can") || head == 0);

    private static Mention? Pointing(SentenceReading reading, int from, int head) =>
        reading.Is(from - 1, "the") || reading.Is(from - 1, "this")
            ? new Mention(FactKind.Event, new Reach(from, head + 1), NameKey.Of(reading.Word(head)), Around(reading, new Reach(from, head + 1))) { IsPointing = true }
            : null;

    private static bool IsHeld(SentenceReading reading, int from)
    {
        for (var at = from - 1; at >= from - FrameReach && !reading.IsMark(at, ',') && !reading.IsMark(at, ';'); at--)
            if (reading.Is(at, WordClass.Holding) && !reading[at].IsCapitalised)
                return true;
        return reading.Is(from - 1, "at") || (reading.Is(from - 1, "the") && (reading.Is(from - 2, "at") || reading.Is(from - 2, "during")));
    }

    // "to Japan", "of the Economic Policy Consultative Committee", "with Prime Minister Kishida", "in Tokyo".
    private static int Complement(SentenceReading reading, int at, bool isNamed = false)
    {
        var to = at;
        while (reading.Is(to, "to") || reading.Is(to, "of") || (!isNamed && (reading.Is(to, "with") || reading.Is(to, "in") || reading.Is(to, "at") || reading.Is(to, "between"))))
        {
            var start = reading.Is(to + 1, WordClass.Determiner) ? to + 2 : to + 1;
            if (reading.PhraseAt(start) is { Entry.Kind: FactKind.Place } place && !reading.IsNameWord(place.Tokens.To))
                to = place.Tokens.To;
            else if (reading.MentionOver(start) is { Kind: FactKind.Person } person)
                to = person.Whole.To;
            else if (reading.Is(to, "of") && reading.IsNameWord(start))
                to = NameReach.RunEnd(reading, start);
            else
                break;
        }

        return to;
    }

    private static List<FactPart> Around(SentenceReading reading, Reach name)
    {
        var parts = new List<FactPart>();
        foreach (var leader in Leadership.Of(reading, name))
            parts.Add(reading.Part(PartKind.Leader, leader));
        if (Place(reading, name) is { } place)
            parts.Add(reading.Part(PartKind.Place, place));
        if (reading.Is(name.To, "hosted") && reading.Is(name.To + 1, "by") && Parties.From(reading, name.To + 2) is { Count: > 0 } hosts)
            parts.AddRange(hosts.Select(host => reading.Part(PartKind.Host, host)));
        return parts;
    }

    // The first place the words after the head point at, in the name or behind it.
    private static Reach? Place(SentenceReading reading, Reach name)
    {
        for (var at = name.From + 1; at < reading.Count; at++)
        {
            if (reading.IsMark(at, ';') || (at > name.To && reading.MentionOver(at) is { Kind: FactKind.Event } other && other.Tokens.From > name.From))
                return null;
            if (reading.PhraseAt(at) is not { Entry.Kind: FactKind.Place } place)
                continue;
            var before = reading.Is(at - 1, "the") ? at - 2 : at - 1;
            if (reading.Is(before, WordClass.Locative) && !reading.Is(before, "from"))
                return place.Tokens;
        }

        return null;
    }
}
