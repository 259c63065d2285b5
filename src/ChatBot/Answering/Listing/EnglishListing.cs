using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Listing;

/// <summary>Tells which list an English question asks for. A question that may mean anything else is left to the sentences.</summary>
internal static class EnglishListing
{
    // Beyond a few words between "which" and the noun another thing is asked for.
    private const int FarthestNoun = 6;
    private const int ShortQuestion = 4;

    // So many words tell whose office is meant, where no name does.
    private const int TellingWords = 2;

    public static ListingPlan? Read(IReadOnlyList<QuestionWord> words, IReadOnlyList<DateMention> dates, FactSet facts, string language)
    {
        var days = AskedDays.Of(dates, words.TakeWhile(word => !word.IsDate).LastOrDefault(word => word.Text != "the").Text);
        return Comparison(words, facts, language)
            ?? Roles(words, facts, language)
            ?? EncounterListing.Read(words, days, facts, language)
            ?? Signatories(words, facts, language)
            ?? AtEvent(words, days, language)
            ?? Holders(words, language)
            ?? Timed(words, days, language)
            ?? Dated(words, days, language)
            ?? Happened(words, days, language)
            ?? Items(words, days, language);
    }

    private static ListingPlan? Comparison(IReadOnlyList<QuestionWord> words, FactSet facts, string language)
    {
        var subjects = Subjects(words, facts, null);
        return subjects.Count >= 2 && Holds(words, ListingWords.Comparing)
            ? new ListingPlan(ListingAsk.Comparison, null, [], ListingTopic.None, null, subjects, language)
            : null;
    }

    // "Who is Andy Burnham?" and nothing more.
    private static ListingPlan? Roles(IReadOnlyList<QuestionWord> words, FactSet facts, string language)
    {
        var people = Subjects(words, facts, FactKind.Person);
        if (people.Count != 1)
            return null;
        var asksWho = words.Count >= 2 && (words[0].Text is "whos" || (words[0].Text == "who" && words[1].Text is "is" or "was"));
        var asksRole = words.Any(word => word.Text is "role" or "position" or "job" or "office" or "title") && words[0].Text is "what" or "whats" or "which";
        var rest = TopicReader.Read(words, Set(["role", "position", "job", "office", "title", "who", "whos", .. OfficeWords.All]), FactKind.Person);
        return (asksWho || asksRole) && rest.Words.Count == 0 && rest.Names.All(name => name.Kind == FactKind.Person)
            ? new ListingPlan(ListingAsk.Roles, FactKind.Person, [], ListingTopic.None, null, people, language)
            : null;
    }

    // "Who chairs the UK Japan Tech Forum?", "who is the Leader of Manchester City Council?".
    private static ListingPlan? Holders(IReadOnlyList<QuestionWord> words, string language)
    {
        if (words.Count < 3 || words[0].Text is not ("who" or "whos"))
            return null;
        var office = words.Skip(1).Where(word => word.Name is null && OfficeWords.Of(word.Text) is not null).Select(word => OfficeWords.Of(word.Text)!).ToArray();
        var topic = TopicReader.Read(words, OfficeWords.All, FactKind.Person);
        return office.Length > 0 && (topic.Words.Count >= TellingWords || topic.Names.Any(name => name.Kind is FactKind.Organisation or FactKind.Place))
            ? new ListingPlan(ListingAsk.Holders, FactKind.Person, [.. office.SelectMany(words => words).Distinct(StringComparer.Ordinal)], topic, null, [], language)
            : null;
    }

    private static ListingPlan? Signatories(IReadOnlyList<QuestionWord> words, FactSet facts, string language)
    {
        var agreements = Subjects(words, facts, FactKind.Agreement);
        var asks = words.Any(word => word.Text is "who" or "whos" or "signatories" or "signatory") && Holds(words, ListingWords.Signing);
        if (agreements.Count != 1 || !asks || Holds(words, Set("number", "each")))
            return null;
        QuestionWord[] principal = [.. words.SkipWhile(word => word.Text is not ("for" or "behalf")).Skip(1)];
        return new ListingPlan(ListingAsk.Signatories, FactKind.Agreement, [], TopicReader.Read(principal, Set(), FactKind.Agreement), null, agreements, language);
    }

    // "Who leads the delegation?", "who was in the delegation to Osaka?".
    private static ListingPlan? AtEvent(IReadOnlyList<QuestionWord> words, DateMention? days, string language)
    {
        if (words.FirstOrDefault(word => NounOf(word) is { Kind: FactKind.Event }) is not { Text: not null } noun || NounOf(noun) is not { } kind)
            return null;
        var asksWho = words.Any(word => word.Text is "who" or "whos" or "whom") || (Holds(words, ListingWords.Everybody) && Holds([.. words.Take(ShortQuestion)], Set("list", "name", "names", "full", "all"))) || (words[0].Text is "list" or "name" or "which" or "what" or "whats" && Holds(words, ListingWords.Attending, ListingWords.Leading)) || IsTelegram(words);
        // "Which companies joined": no people are asked for.
        if (!asksWho || words.Any(word => ListingWords.Plurals.TryGetValue(word.Text, out var other) && other.Kind is FactKind.Organisation or FactKind.Place) || Holds(words, ListingWords.Businesses))
            return null;
        var topic = TopicReader.Read(words, Set(noun.Text), FactKind.Person);
        string[] heads = kind.Head is null ? [] : [kind.Head];
        var isOne = ListingWords.Singulars.ContainsKey(noun.Text);
        var isWithoutLeader = Holds(words, Set("besides", "except", "excluding", "apart")) && Holds(words, ListingWords.Attending);
        if (Holds(words, ListingWords.Leading) && !isWithoutLeader)
            return new ListingPlan(ListingAsk.Leaders, FactKind.Event, heads, topic, days, [], language, isOne);
        var isIn = words.Zip(words.Skip(1)).Any(pair => pair.First.Text is "is" or "was" or "were" or "are" or "went" or "going" or "people" or "everyone" or "everybody" && pair.Second.Text is "in" or "on" or "part" or "with");
        return isIn || Holds(words, ListingWords.Attending)
            ? new ListingPlan(ListingAsk.Members, FactKind.Event, heads, topic, days, [], language, isOne)
            : null;
    }

    // "delegation members?", "members of the delegation to Dubai": no verb, nothing else asked for.
    private static bool IsTelegram(IReadOnlyList<QuestionWord> words) =>
        words.Take(ShortQuestion).Any(word => word.Text is "members" or "member" or "participants" or "attendees" or "delegates" or "leader" or "leaders" or "head")
        && !words.Any(word => word.Text is "is" or "are" or "was" or "were" or "do" or "does" or "did" or "will" or "when" or "where" or "why" or "how" or "what");

    // "When is the next delegation?", "upcoming events", "the latest visit".
    private static ListingPlan? Timed(IReadOnlyList<QuestionWord> words, DateMention? days, string language)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (NounOf(words[at]) is not { } kind || kind.Kind is not (FactKind.Event or FactKind.Agreement))
                continue;
            var isPlural = ListingWords.Plurals.ContainsKey(words[at].Text);
            var comes = Near(words, at, ListingWords.Coming) && kind.Kind == FactKind.Event;
            var went = Near(words, at, ListingWords.Gone);
            if (!comes && !went || !AsksForIt(words, at))
                continue;
            var ask = comes ? (isPlural || words[at].Text == "event" && !Holds(words, Set("next")) ? ListingAsk.Upcoming : ListingAsk.Next) : isPlural && !Holds(words, Set("latest", "last")) ? ListingAsk.Past : ListingAsk.Latest;
            var topic = TopicReader.Read(words, Set(words[at].Text, "when", "where"), kind.Kind);
            return new ListingPlan(ask, kind.Kind, kind.Head is null ? [] : [kind.Head], topic, days is { Relative: true } ? null : days, [], language);
        }

        return null;
    }

    // "When does the delegation go?", "has the trade mission to Osaka taken place already?": no other word may narrow it down.
    private static ListingPlan? Dated(IReadOnlyList<QuestionWord> words, DateMention? days, string language)
    {
        if (days is not null || words.Count == 0 || !(words[0].Text is "when" or "whens" || (ListingWords.Auxiliaries.Contains(words[0].Text) && Holds(words, ListingWords.Standing))))
            return null;
        if (words.FirstOrDefault(word => NounOf(word) is { Kind: FactKind.Event, Head: not null }) is not { Text: not null } noun || !ListingWords.Singulars.ContainsKey(noun.Text))
            return null;
        var topic = TopicReader.Read(words, Set([noun.Text, "when", "whens", .. ListingWords.TakingPlace, .. ListingWords.Standing, .. ListingWords.Auxiliaries]), FactKind.Event);
        return topic.Words.Count == 0 && topic.Japanese.Count == 0
            ? new ListingPlan(ListingAsk.Dated, FactKind.Event, [NounOf(noun)!.Value.Head!], topic, null, [], language)
            : null;
    }

    // The word must belong to the noun: "the next delegation", "delegations are upcoming", not "the next step of the forum".
    private static bool Near(IReadOnlyList<QuestionWord> words, int noun, System.Collections.Frozen.FrozenSet<string> set)
    {
        for (var at = noun - 1; at >= Math.Max(0, noun - 3) && !words[at].IsStop; at--)
            if (set.Contains(words[at].Text))
                return true;
        for (var at = noun + 1; at < Math.Min(words.Count, noun + 4); at++)
            if (set.Contains(words[at].Text) && words.Skip(noun + 1).Take(at - noun - 1).All(word => word.IsStop || word.Text is "come" or "coming"))
                return true;
        return false;
    }

    private static bool AsksForIt(IReadOnlyList<QuestionWord> words, int noun) =>
        noun < ShortQuestion || words.Take(noun).Any(word => word.Text is "when" or "which" or "what" or "whats" or "list" or "show" or "any" or "there" or "give" or "where");

    // "What happened in May?", "anything announced with Norway last year", "what was agreed in 2023": the last asks for agreements only.
    private static ListingPlan? Happened(IReadOnlyList<QuestionWord> words, DateMention? days, string language)
    {
        var isTimeline = Holds(words, Set("timeline", "chronology"));
        var asks = isTimeline || Holds(words, Set("happened", "happens", "happen", "happening"));
        var isOpen = words.Count > 2 && words.Take(2).Any(word => word.Text is "what" or "whats" or "anything" or "something") && !words.Any(word => NounOf(word) is not null);
        var isAgreed = isOpen && Holds(words, Set("signed", "agreed", "concluded"));
        asks |= isOpen && (isAgreed || Holds(words, Set("announced", "place", "released", "published", "issued", "new")) || words.Zip(words.Skip(1)).Any(pair => pair is ({ Text: "came" }, { Text: "out" })));
        if (!asks || (days is null && !isTimeline))
            return null;
        var topic = TopicReader.Read(words, Set("happened", "happen", "timeline", "chronology", "signed", "agreed", "announced", "released", "published", "issued", "came", "out"), null);
        return new ListingPlan(ListingAsk.Happened, isAgreed ? FactKind.Agreement : null, [], topic, days, [], language);
    }

    private static ListingPlan? Items(IReadOnlyList<QuestionWord> words, DateMention? days, string language)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].IsDate)
                continue;
            var isPlural = ListingWords.Plurals.TryGetValue(words[at].Text, out var kind);
            if (!isPlural && !(days is not null && ListingWords.Singulars.TryGetValue(words[at].Text, out kind) && words.Take(at).Any(word => word.Text is "which" or "what")))
                continue;
            if (!IsAskedFor(words, at, isPlural))
                return null;
            var ask = words.Take(at).Any(word => word.Text == "many") ? ListingAsk.Count : ListingAsk.Items;
            // Documents name a few of the people there were; to count those would be wrong.
            if (ask == ListingAsk.Count && kind.Kind is FactKind.Person or FactKind.Organisation or FactKind.Place)
                return null;
            HashSet<string> asked = kind.Kind == FactKind.Event ? Set([words[at].Text, "sent", .. ListingWords.TakingPlace]) : Set(words[at].Text);
            return new ListingPlan(ask, kind.Kind, kind.Head is null ? [] : [kind.Head], TopicReader.Read(words, asked, kind.Kind), days, [], language);
        }

        return null;
    }

    // "which critical technologies", "list all the agreements", "sectors?"; not "the benefits of the agreements", "what do agreements".
    private static bool IsAskedFor(IReadOnlyList<QuestionWord> words, int noun, bool isPlural)
    {
        var ask = -1;
        for (var at = noun - 1; at >= Math.Max(0, noun - FarthestNoun); at--)
        {
            if (words[at].Text is "do" or "does" or "did" or "can" or "will" or "would" or "why" or "how")
                return words[at].Text == "how" && at + 1 < noun && words[at + 1].Text == "many";
            if (words[at].Text == "of" && at > 0 && !(words[at - 1].Text is "list" or "names" or "all" or "which" or "some" or "overview" or "number" or "kind" or "kinds" or "sort" or "type" or "types" or "one"))
                return false;
            // "What is the Critical Technologies Council": the plural is part of a name.
            if (isPlural && words[at].Text is "is" or "was" or "whats")
                return false;
            if (ListingWords.Asking.Contains(words[at].Text))
                ask = at;
        }

        if (ask < 0)
            return isPlural && noun <= 2 && words.Where((_, at) => at != noun).All(word => word.IsStop || word.IsDate || word.Name is not null || ListingWords.Empty.Contains(word.Text) || words.Count <= ShortQuestion);
        // What stands between must narrow the noun down, not be asked for itself.
        return words.Skip(ask + 1).Take(noun - ask - 1).Count(word => !word.IsStop && word.Name is null && !ListingWords.Empty.Contains(word.Text)) <= 2;
    }

    private static (FactKind Kind, string? Head)? NounOf(QuestionWord word) =>
        ListingWords.Plurals.TryGetValue(word.Text, out var many) ? many : ListingWords.Singulars.TryGetValue(word.Text, out var one) ? one : null;

    private static List<FactGroup> Subjects(IReadOnlyList<QuestionWord> words, FactSet facts, FactKind? kind)
    {
        var groups = new List<FactGroup>();
        foreach (var word in words)
            if (word.Name is { Kind: { } own } name && (kind is null ? own is FactKind.Agreement or FactKind.Event or FactKind.Organisation : own == kind)
                && facts.Group(own, name.Key) is { } group && !groups.Contains(group))
                groups.Add(group);
        return groups;
    }

    private static bool Holds(IReadOnlyList<QuestionWord> words, params IReadOnlySet<string>[] sets) => words.Any(word => sets.Any(set => set.Contains(word.Text)));

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.Ordinal);
}
