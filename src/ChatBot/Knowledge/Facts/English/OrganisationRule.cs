using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>Organisations: by the word that says what they are, by the glossary, and by their place in a sentence.</summary>
internal static class OrganisationRule
{
    public static void Read(SentenceReading reading)
    {
        for (var at = 0; at < reading.Count; at++)
        {
            if (!reading.IsNameWord(at) || reading.MentionOver(at) is { Kind: not FactKind.Person } || reading.MentionOver(at) is { Kind: FactKind.Person } person && person.Tokens.Contains(at))
                continue;
            if (Headed(reading, at) is { } name)
            {
                Add(reading, name);
                at = name.To - 1;
            }
            else if (reading.PhraseAt(at) is { Entry.Kind: FactKind.Organisation } phrase && !reading.IsHyphen(phrase.Tokens.To))
            {
                reading.Mentions.Add(new Mention(FactKind.Organisation, phrase.Tokens, phrase.Entry.Key, []));
                at = phrase.Tokens.To - 1;
            }
        }

        ByPosition(reading);
    }

    private static Reach? Headed(SentenceReading reading, int at)
    {
        if (!reading.Is(at, WordClass.Organisation | WordClass.OrganisationOf))
            return null;
        var isLast = !reading.IsNameWord(at + 1) || reading[at].IsPossessive;
        var hasComplement = reading.Is(at, WordClass.OrganisationOf) && (reading.Is(at + 1, "of") || reading.Is(at + 1, "for") || reading.Is(at + 1, "on"));
        if ((!isLast && !hasComplement) || (!hasComplement && !reading.Is(at, WordClass.Organisation)))
            return null;
        var from = NameReach.Left(reading, at);
        var to = hasComplement ? NameReach.Right(reading, at) : at + 1;
        return to - from < 2 || HoldsOnlyPlaces(reading, from, at) && to == at + 1 && !reading.Is(at, "university") && !reading.Is(at, "council") ? null : new Reach(from, to);
    }

    // "UK Government" and "Tokyo Office" name nothing in particular.
    private static bool HoldsOnlyPlaces(SentenceReading reading, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (reading[at].IsWord && !reading.IsPlace(at))
                return false;
        return !reading.Is(to, "navy") && !reading.Is(to, "army") && !reading.Is(to, "congress") && !reading.Is(to, "parliament") && !reading.Is(to, "embassy");
    }

    private static void Add(SentenceReading reading, Reach name)
    {
        var shortName = NameReach.ShortName(reading, name.To);
        FactPart[] parts = shortName is { } known ? [reading.Part(PartKind.ShortName, known)] : [];
        reading.Mentions.Add(new Mention(FactKind.Organisation, name, Key: null, parts) { Whole = shortName is { } bracket ? new Reach(name.From, bracket.To + 1) : name });
    }

    // Who signs a memorandum beside states, who founds, where somebody works: "between Innovate UK and NEDO", "established by techUK and JEITA", "at Fujitsu UK".
    private static void ByPosition(SentenceReading reading)
    {
        foreach (var agreement in reading.Mentions.Where(mention => mention.Kind == FactKind.Agreement).ToArray())
            foreach (var party in agreement.Parts.Where(part => part.Kind == PartKind.Party))
                AddParty(reading, new Reach(reading.TokenAt(party.Span.Start), reading.TokenAt(party.Span.End)), isInside: true);
        for (var at = 0; at < reading.Count; at++)
        {
            if (reading.Is(at, "by") && (reading.Is(at - 1, "established") || reading.Is(at - 1, "founded") || reading.Is(at - 1, "developed") || reading.Is(at - 1, "organised") || reading.Is(at - 1, "organized") || reading.Is(at - 1, "operated")))
                foreach (var founder in Parties.From(reading, at + 1))
                    AddParty(reading, founder, isInside: false);
        }

        foreach (var person in reading.Mentions.Where(mention => mention.Kind == FactKind.Person).ToArray())
            for (var at = person.Whole.From; at < person.Whole.To; at++)
                if (reading.Is(at, "at") && Parties.From(reading, at + 1) is [var employer, ..])
                    AddParty(reading, employer, isInside: true);
    }

    private static void AddParty(SentenceReading reading, Reach party, bool isInside)
    {
        if (party.Length == 0 || !reading.IsNameWord(party.From) || reading.IsPlace(party.From) && reading.PhraseAt(party.From)?.Tokens.To >= party.To)
            return;
        if (reading.Is(party.From, WordClass.OrganisationOf) && reading.Is(party.From, "government"))
            return;
        foreach (var mention in reading.Mentions)
            if (mention.Tokens.Overlaps(party) && !(isInside && mention.Kind is FactKind.Agreement or FactKind.Person && mention.Tokens.From != party.From && !(mention.Kind == FactKind.Person && mention.Tokens.Overlaps(party))))
                return;
        reading.Mentions.Add(new Mention(FactKind.Organisation, party, Key: reading.PhraseAt(party.From) is { Entry.Kind: FactKind.Organisation } known ? known.Entry.Key : null, []));
    }
}
