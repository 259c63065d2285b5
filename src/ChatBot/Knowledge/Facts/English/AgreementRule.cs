using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>Agreements, partnerships, memoranda and programmes: by name ("Hiroshima Accord") or as described ("a memorandum of understanding between A and B").</summary>
internal static class AgreementRule
{
    private const WordClass Heads = WordClass.Agreement | WordClass.LooseAgreement;

    private const int MakingReach = 6;

    // Named like this, it is any of its sort; only who or what it is about tells which.
    private static readonly HashSet<string> Generic = new(StringComparer.Ordinal)
    {
        "memorandum of understanding", "memorandum of cooperation", "memorandum of intent", "memoranda of understanding", "memoranda of cooperation", "memorandum", "mou", "moc", "letter of intent",
        "declaration of intent", "joint declaration", "joint declaration of intent", "joint statement", "free trade agreement", "free trade agreements", "trade agreement", "framework agreement",
        "agreement", "partnership", "partnership agreement", "economic partnership agreement", "treaty", "joint initiative", "action programme", "work programme", "joint programme", "joint program",
        "partnerships", "agreements", "statement",
    };

    /// <summary>Whether it is called by its sort and, at most, by who made it: "Memorandum of Cooperation", "agreement between A and B".</summary>
    public static bool IsGeneric(string name)
    {
        var key = NameKey.Of(name);
        foreach (var link in (string[])[" between ", " with "])
            if (key.IndexOf(link, StringComparison.Ordinal) is > 0 and var at)
                key = key[..at];
        return Generic.Contains(key);
    }

    public static void Read(SentenceReading reading)
    {
        for (var head = 0; head < reading.Count; head++)
        {
            if (!reading.Is(head, Heads) || reading[head].IsPossessive && !reading[head].IsCapitalised || reading.MentionOver(head) is not null)
                continue;
            var mention = reading[head].IsCapitalised ? Named(reading, head) : Described(reading, head);
            if (mention is not null)
                reading.Mentions.Add(mention);
        }

        Known(reading);
    }

    private static Mention? Named(SentenceReading reading, int head)
    {
        if (AnotherHeadFollows(reading, head))
            return null;
        var (from, to) = (NameReach.Left(reading, head), NameReach.Right(reading, head));
        // "The Agreement between A and B" says itself which is meant.
        if (to - from == 1 && IsPointing(reading, from) && !(reading.Is(to, "between") && Parties.From(reading, to + 1).Count > 1))
            return new Mention(FactKind.Agreement, new Reach(from, to), NameKey.Of(reading.Word(head)), []) { IsPointing = true };
        var name = new Reach(from, to);
        var parts = new List<FactPart>();
        var end = to;
        if (NameReach.ShortName(reading, to) is { } shortName)
        {
            parts.Add(reading.Part(PartKind.ShortName, shortName));
            end = shortName.To + 1;
        }

        var isGeneric = Generic.Contains(NameKey.Of(reading.TextOf(name)));
        if (reading.Is(end, "between") || reading.Is(end, "with") || reading.Is(end, "among"))
        {
            var parties = Parties.From(reading, end + 1);
            parts.AddRange(parties.Select(party => reading.Part(PartKind.Party, party)));
            if (isGeneric && parties.Count > 0)
                (name, end, isGeneric) = (new Reach(from, parties[^1].To), parties[^1].To, false);
        }

        if (isGeneric && Topic(reading, to) is { } topic)
            (name, end, isGeneric) = (new Reach(from, topic.To), topic.To, false);
        if (isGeneric)
            return IsPointing(reading, from) ? new Mention(FactKind.Agreement, name, NameKey.Of(reading.Word(head)), []) { IsPointing = true } : null;
        if (!IsEnough(reading, name, head))
            return null;
        AddOwners(reading, name, parts);
        return new Mention(FactKind.Agreement, name, Key: null, parts) { Whole = new Reach(from, end) };
    }

    // "framework", "statement" and "deal" name something only in company: "Windsor Framework", "Joint Statement".
    private static bool IsEnough(SentenceReading reading, Reach name, int head)
    {
        if (name.Length < 2)
            return false;
        if (reading.Is(head, "statement"))
            return reading.Is(head - 1, "Joint") || reading.IsApostrophe(head - 1);
        var hasModifier = name.From < head && !(name.From == head - 1 && reading.IsCountry(name.From) && reading.Is(head, WordClass.LooseAgreement));
        return hasModifier || reading.Is(head, WordClass.Agreement);
    }

    private static bool AnotherHeadFollows(SentenceReading reading, int head)
    {
        for (var at = head + 1; reading.IsNameWord(at) || reading.IsHyphen(at); at++)
            if (reading.Is(at, Heads | WordClass.Event | WordClass.Organisation | WordClass.Title))
                return true;
        return false;
    }

    private static bool IsPointing(SentenceReading reading, int from) =>
        reading.Is(from - 1, "the") || reading.Is(from - 1, "this") || reading.Is(from - 1, "that") || reading.Is(from - 1, "our");

    // "UK-Japan Digital Partnership": who it is between stands in the name.
    private static void AddOwners(SentenceReading reading, Reach name, List<FactPart> parts)
    {
        for (var at = name.From; at < name.To; at++)
            if (reading.PhraseAt(at) is { Entry.IsCountry: true } country && !parts.Exists(part => part.Kind == PartKind.Party && part.Span.Overlaps(reading.SpanOf(country.Tokens))))
                parts.Add(reading.Part(PartKind.Party, country.Tokens));
    }

    // In small letters there must be a word for what sort it is, and whom or what it concerns.
    private static Mention? Described(SentenceReading reading, int head)
    {
        if (reading.Is(head, WordClass.LooseAgreement) && !reading.Is(head, "arrangement") && !reading.Is(head, "deal"))
            return null;
        if (reading.Is(head, "partnership") || reading.Is(head, "partnerships") || reading.Is(head, "protocol") || reading.Is(head, "convention") || reading.Is(head, "compact") || reading.Is(head, "charter"))
            return null;
        var from = head;
        while (from > 0 && (reading.IsNameWord(from - 1) || (reading.Is(from - 1, WordClass.Modifier) && reading[from - 1].IsWord)
            || (reading.IsHyphen(from - 1) && reading[from - 1].IsTight)) && !reading[from - 1].IsPossessive && reading.MentionOver(from - 1) is null)
            from--;
        while (from < head && reading.Is(from, WordClass.Praise) || reading[from].Kind == FactTokenKind.Mark)
            from++;
        var to = SetExpression(reading, head);
        var isMade = from < head || to > head + 1 || IsMade(reading, from);
        if (!isMade || reading.Is(from - 1, "in") || reading.Is(from - 1, "no") || reading.Is(from - 1, "any"))
            return null;
        return Completed(reading, from, to, head);
    }

    // "memorandum of understanding", "declaration of intent".
    private static int SetExpression(SentenceReading reading, int head) =>
        reading.Is(head + 1, "of") && (reading.Is(head + 2, "understanding") || reading.Is(head + 2, "cooperation") || reading.Is(head + 2, "intent")) ? head + 3 : head + 1;

    private static bool IsMade(SentenceReading reading, int from)
    {
        for (var at = from - 1; at >= from - MakingReach; at--)
            if (reading.Is(at, WordClass.Making))
                return reading.Is(from - 1, WordClass.Determiner | WordClass.Praise);
        return false;
    }

    private static Mention? Completed(SentenceReading reading, int from, int to, int head)
    {
        var parts = new List<FactPart>();
        var holdsName = Enumerable.Range(from, head - from).Any(reading.IsNameWord);
        var end = to;
        if (reading.Is(to, "between") || reading.Is(to, "with"))
        {
            var parties = Parties.From(reading, to + 1);
            if (parties.Count > 0)
                end = parties[^1].To;
            parts.AddRange(parties.Select(party => reading.Part(PartKind.Party, party)));
        }

        if (end == to && Topic(reading, to) is { } topic)
            end = topic.To;
        if (end == to && !holdsName)
            return null;
        var name = new Reach(from, end);
        AddOwners(reading, name, parts);
        return new Mention(FactKind.Agreement, name, Key: null, parts);
    }

    // "on cyber and semiconductors", up to what can no longer belong to it.
    private static Reach? Topic(SentenceReading reading, int at)
    {
        if (!reading.Is(at, "on") && !reading.Is(at, "for") && !reading.Is(at, "regarding") && !reading.Is(at, "concerning") || reading.IsInDate(at + 1))
            return null;
        var to = NounPhrase.End(reading, at + 1);
        return to > at + 1 ? new Reach(at, to) : null;
    }

    // What the glossary or the document itself knows as an agreement, such as an abbreviation.
    private static void Known(SentenceReading reading)
    {
        for (var at = 0; at < reading.Count; at++)
        {
            if (reading.PhraseAt(at) is not { Entry.Kind: FactKind.Agreement } phrase || reading.MentionOver(at) is not null || reading.IsNameWord(phrase.Tokens.To) && reading.Is(phrase.Tokens.To, Heads | WordClass.Event | WordClass.Organisation))
                continue;
            reading.Mentions.Add(new Mention(FactKind.Agreement, phrase.Tokens, phrase.Entry.Key, []));
            at = phrase.Tokens.To - 1;
        }
    }
}
