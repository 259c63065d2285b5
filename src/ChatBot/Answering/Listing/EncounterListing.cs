using System.Collections.Frozen;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Listing;

/// <summary>Tells whether an English question asks for meetings, calls or visits by their order, for all of them, or for whom somebody met.</summary>
internal static class EncounterListing
{
    private static readonly FrozenSet<string> Meeting = new[] { "meet", "met", "meets", "meeting", "meetings", "talks", "summit", "bilateral" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Call = new[] { "call", "calls", "called", "phone", "phoned", "telephone", "telephoned" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Either = new[] { "speak", "spoke", "spoken", "talk", "talked", "contact", "contacts", "readout", "conversation", "conversations" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Visit = new[] { "visit", "visits", "visited", "trip", "trips", "travel", "travelled", "traveled" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Plural = new[] { "meetings", "calls", "visits", "trips", "talks", "conversations", "contacts" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Latest = new[] { "latest", "last", "recent", "recently", "newest" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> First = new[] { "first", "earliest" }.ToFrozenSet(StringComparer.Ordinal);

    // Words that narrow nothing down here; "in person" does, and is told apart.
    private static readonly FrozenSet<string> Empty =
        new[] { "person", "persons", "most", "leader", "leaders", "side", "phone", "telephone", "readout", "ever", "times", "often", "day", "held", "had", "take", "since", "before", "during", "leaving", "left", "office", "presidency" }.ToFrozenSet(StringComparer.Ordinal);

    public static ListingPlan? Read(IReadOnlyList<QuestionWord> question, DateMention? days, FactSet facts, string language)
    {
        QuestionWord[] words = [.. question.Select(word => Bare(word, facts))];
        if (words.Any(word => ListingWords.Coming.Contains(word.Text) || ListingWords.Signing.Contains(word.Text) || word.Text is "why" or "how" && !AsksNumber(words)))
            return null;
        var modes = Modes(words);
        var parties = PartyReader.Read(words, facts, out var isMany, out var used);
        if (isMany && IsListed(words))
            return People(words, modes, parties, used, days, language);
        if (modes.Count == 0 || parties.IsEmpty || Ask(words, parties) is not { } ask)
            return null;
        var topic = Rest(words, used);
        return topic.Names.Count > 0 ? null : new ListingPlan(ask, FactKind.Encounter, modes, topic, days, [], language, words.Any(word => word.Text is "person" or "persons"), parties);
    }

    // "Meeting with Japan" is no name, though some document may call a meeting so.
    private static QuestionWord Bare(QuestionWord word, FactSet facts) =>
        word.Name is { Kind: FactKind.Event, Name: [var first, ..] } && !char.IsUpper(first) ? word with { Name = facts.Names.ByKey(word.Text) is { Kind: FactKind.Place or FactKind.Person } own ? own : null } : word;

    // "Which UK prime ministers has the US president met", "list every Japanese prime minister mentioned".
    private static ListingPlan? People(QuestionWord[] words, List<string> modes, AskedParties parties, bool[] used, DateMention? days, string language)
    {
        if (words.Any(word => ListingWords.Attending.Contains(word.Text) || ListingWords.Leading.Contains(word.Text) && !word.Text.StartsWith("leader", StringComparison.Ordinal)))
            return null;
        var topic = Rest(words, used);
        return modes.Count > 0 ? !IsAlone(parties) || topic.IsEmpty ? Plan() : null : topic.IsEmpty && parties.People.Count == 0 && parties.Offices.Count == 1 ? Plan() : null;

        ListingPlan Plan() => new(ListingAsk.OfficeHolders, FactKind.Person, modes, topic, days, [], language, Parties: parties);
    }

    private static bool IsAlone(AskedParties parties) => parties is { People.Count: 0, Offices.Count: 1, Countries.Count: 0 };

    private static bool IsListed(QuestionWord[] words) =>
        words.Any(word => word.Text is "which" or "list" or "every" or "each" or "all" or "name" or "names") || words[0].Text is "what" or "whats" or "who";

    private static bool AsksNumber(IReadOnlyList<QuestionWord> words) =>
        words.Zip(words.Skip(1)).Any(pair => pair.First.Text == "how" && pair.Second.Text is "many" or "often");

    private static List<string> Modes(IReadOnlyList<QuestionWord> words)
    {
        var modes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words.Where(word => word.Name is null && !word.IsDate))
        {
            if (Meeting.Contains(word.Text) || Either.Contains(word.Text))
                modes.Add(EncounterMode.Meeting);
            if (Call.Contains(word.Text) || Either.Contains(word.Text))
                modes.Add(EncounterMode.Call);
            if (Visit.Contains(word.Text))
                modes.Add(EncounterMode.Visit);
        }

        return [.. modes];
    }

    private static ListingAsk? Ask(QuestionWord[] words, AskedParties parties)
    {
        // "Did A meet B?" is answered by when they did.
        if (words[0].Text is "did" or "has" or "have" && parties.People.Count + parties.Offices.Count + parties.Countries.Count > 1)
            return Holds(words, Latest) ? ListingAsk.Latest : ListingAsk.Items;
        if (Holds(words, Latest))
            return ListingAsk.Latest;
        if (Holds(words, First))
            return ListingAsk.First;
        if (AsksNumber(words))
            return ListingAsk.Count;
        return Holds(words, Plural) && (IsListed(words) || words.Any(word => word.Text is "when" or "any")) ? ListingAsk.Items : null;
    }

    private static ListingTopic Rest(IReadOnlyList<QuestionWord> words, bool[] used) =>
        TopicReader.Read([.. words.Where((word, at) => !used[at] && !IsAsking(word))], new HashSet<string>(StringComparer.Ordinal), FactKind.Encounter);

    private static bool IsAsking(QuestionWord word) =>
        Meeting.Contains(word.Text) || Call.Contains(word.Text) || Either.Contains(word.Text) || Visit.Contains(word.Text) || Latest.Contains(word.Text) || First.Contains(word.Text) || Empty.Contains(word.Text) || word.Text is "when" or "where" or "which";

    private static bool Holds(IReadOnlyList<QuestionWord> words, FrozenSet<string> set) => words.Any(word => !word.IsDate && set.Contains(word.Text));
}
