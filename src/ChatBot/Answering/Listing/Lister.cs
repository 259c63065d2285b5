using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Listing;

/// <summary>Answers a question for a list from what was found at ingest: every item once, each with the words that carry it.</summary>
internal static class Lister
{
    private const int MostItems = 30;

    // One after another in one statement, where a sentence enumerates them.
    private static readonly FactKind[] Enumerated = [FactKind.Sector, FactKind.Organisation, FactKind.Place];

    /// <param name="likeliest">The document the question leads to: of several events that may be meant, the one it tells of.</param>
    /// <returns>Null where the documents hold nothing of the sort: the sentences may still answer.</returns>
    public static Draft? Draft(ListingPlan plan, Document? likeliest, Generation generation, DateOnly today) => plan.Ask switch
    {
        _ when plan.Kind == FactKind.Encounter => Encounters.Draft(plan, generation, today),
        ListingAsk.OfficeHolders => Encounters.Holders(plan, generation),
        ListingAsk.Items or ListingAsk.Count => Items(plan, generation),
        ListingAsk.Happened => Happened(plan, generation),
        ListingAsk.Leaders => EventPeople.Leaders(plan, Events(plan, generation), OfDays(likeliest, plan, generation), generation, today),
        ListingAsk.Members => EventPeople.Members(plan, Events(plan, generation), OfDays(likeliest, plan, generation), generation),
        ListingAsk.Signatories => Signatories(plan, generation),
        ListingAsk.Roles => Roles(plan),
        ListingAsk.Holders => Holders(plan, generation),
        ListingAsk.Comparison => Comparison(plan, generation),
        _ => EventTimes.Draft(plan, Events(plan, generation), today),
    };

    private static Draft? Items(ListingPlan plan, Generation generation)
    {
        var facts = Matching(plan, generation, plan.Kind!.Value);
        if (facts.Count == 0)
            return null;
        var items = InOrder(facts, generation);
        if (plan.Kind == FactKind.Event && plan.Ask == ListingAsk.Items)
            items = Told(items);
        var lead = plan.Ask == ListingAsk.Count ? ListingWording.In(plan.Language).Count(items.Count) : null;
        var shown = items.Take(MostItems).ToArray();
        var statements = Enumerated.Contains(plan.Kind.Value) ? Enumerations(shown, plan) : shown.Select(item => item.Told(plan.Language, plan.Days is not null));
        return new Draft([.. statements], IsComplete: items.Count <= MostItems, lead);
    }

    // What is called "the delegation" in two documents is two; of one document the sentence that says most stands for all that have no date.
    private static List<Item> Told(List<Item> items)
    {
        var undated = items.Where(item => item.Date is null)
            .SelectMany(item => item.Facts.Select(fact => (item.Group, Fact: fact)))
            .GroupBy(pair => pair.Fact.Document.Id)
            .Select(own => own.MaxBy(pair => pair.Fact.Sentence.Length))
            .OrderBy(pair => pair.Fact.Document.Date ?? DateOnly.MaxValue)
            .Select(pair => new Item(pair.Group, [pair.Fact]));
        return [.. items.Where(item => item.Date is not null), .. undated];
    }

    private static Draft? Happened(ListingPlan plan, Generation generation)
    {
        FactKind[] dated = plan.Kind is { } kind ? [kind] : [FactKind.Agreement, FactKind.Event];
        return Happenings.Draft(plan, InOrder(dated.SelectMany(kind => Matching(plan, generation, kind)).Where(fact => fact.Dates.Count > 0 || plan.Days is not null), generation), generation);
    }

    private static List<Item> Events(ListingPlan plan, Generation generation) => InOrder(Matching(plan, generation, plan.Kind ?? FactKind.Event), generation);

    private static IReadOnlyList<Fact> Matching(ListingPlan plan, Generation generation, FactKind kind)
    {
        var facts = generation.Facts.All.Where(fact => fact.Kind == kind);
        if (plan.Days is { } days)
            facts = facts.Where(fact => fact.Dates.Any(date => IsWithin(date, days)) || IsOfDocument(fact, days, generation));
        var all = facts.ToArray();
        var called = plan.Heads.Count == 0 ? all : [.. all.Where(fact => IsCalled(generation.Facts.Group(kind, fact.Key)?.Name ?? fact.Name, plan.Heads) || IsCalled(fact.Name, plan.Heads))];
        return new TopicMatch(plan.Topic, generation).Keep(called);
    }

    // Whoever led a delegation at another time than asked about is not asked for.
    private static Document? OfDays(Document? document, ListingPlan plan, Generation generation) =>
        plan.Days is not { } days || (document?.Date is { } written && days.First <= written && written <= days.Last)
        || generation.Facts.All.Any(fact => fact.Kind == FactKind.Event && fact.Document == document && fact.Dates.Any(date => IsWithin(date, days)))
            ? document
            : null;

    // What is known to have been in 2025 is not known to have been in October 2025.
    private static bool IsWithin(DateMention date, DateMention days) =>
        date.First <= days.Last && date.Last >= days.First && date.Last.DayNumber - date.First.DayNumber <= days.Last.DayNumber - days.First.DayNumber;

    // "A and B signed the Accord" in a release of those days, or the text of the Accord itself: no other document dates it.
    private static bool IsOfDocument(Fact fact, DateMention days, Generation generation) =>
        fact is { Kind: FactKind.Agreement, Dates.Count: 0, Document.Date: { } written } && days.First <= written && written <= days.Last
        && (fact.Of(PartKind.Signatory).Any() || fact.Clause.Of(fact.Document.Text).Contains(" signed ", StringComparison.Ordinal) || (fact.Name.Contains(' ', StringComparison.Ordinal) && fact.Document.Title.Contains(fact.Name, StringComparison.OrdinalIgnoreCase)))
        && generation.Facts.Group(fact.Kind, fact.Key)?.Dated is null;

    private static bool IsCalled(string name, IReadOnlyList<string> heads)
    {
        var key = NameKey.Of(name);
        return heads.Any(head => key.Contains(head, StringComparison.Ordinal) || (head == "memorandum" && (key.Contains("memoranda", StringComparison.Ordinal) || key.Contains("mou", StringComparison.Ordinal)))
            || ListingWording.JapaneseHeads(head).Any(japanese => name.Contains(japanese, StringComparison.Ordinal)));
    }

    // By date where there are dates; what has none follows in the order of the documents.
    private static List<Item> InOrder(IEnumerable<Fact> facts, Generation generation) =>
        [.. facts.GroupBy(fact => (fact.Kind, fact.Key))
            .Select(same => new Item(generation.Facts.Group(same.Key.Kind, same.Key.Key)!, [.. same]))
            .OrderBy(item => item.Date?.First ?? DateOnly.MaxValue)
            .ThenBy(item => item.Facts[0].Passage.Number)
            .ThenBy(item => item.Facts[0].NameSpan.Start)];

    // "cyber, IoT, Fintech, eCommerce, AI" [1]: what one sentence names goes together. Asked of one thing, the fullest sentence
    // follows: it says what the names have to do with it, and holds those that were not found.
    private static IEnumerable<DraftStatement> Enumerations(IEnumerable<Item> items, ListingPlan plan)
    {
        var sentences = items.Select(item => item.Facts[0]).GroupBy(fact => (fact.Document.Id, fact.Sentence)).ToArray();
        var named = sentences.Select(same => new DraftStatement(string.Join(", ", same.Select(fact => fact.Name)), [new Evidence(same.First().Document, same.Key.Sentence)]));
        return plan.Topic.IsEmpty ? named : named.Append(Quoted(Whole(sentences.MaxBy(same => same.Count())!.First()), plan.Language));
    }

    private static Draft? Signatories(ListingPlan plan, Generation generation)
    {
        // "... for Greece": of many who signed, the one a sentence puts beside that name.
        var signed = plan.Subjects[0].Facts.Where(fact => fact.Of(PartKind.Signatory).Any() && plan.Topic.Names.All(name => new SentenceTopic(fact.Document, fact.Sentence, generation.Facts).Names(name.Key))).ToArray();
        if (signed.Length == 0)
            return null;
        var fact = signed[0];
        FactPart[] signatories = [.. fact.Of(PartKind.Signatory).OrderBy(part => part.Span.Start)];
        return new Draft([new DraftStatement(string.Join(", ", signatories.Select(part => part.Text)), [Item.Carrying(fact)]), Quoted(fact, plan.Language)]);
    }

    private static Draft? Roles(ListingPlan plan)
    {
        var roles = plan.Subjects[0].Facts.Where(fact => fact.Of(PartKind.Role).Any())
            .SelectMany(fact => fact.Of(PartKind.Role).Select(role => (Fact: fact, Role: role)))
            .OrderByDescending(pair => pair.Role.Text.Length)
            .ToArray();
        if (roles.Length == 0)
            return null;
        // "Mayor" says nothing that "Mayor of Greater Manchester" does not.
        var telling = roles.Where((pair, index) => !roles.Take(index).Any(longer => NameKey.Of(longer.Role.Text).Contains(NameKey.Of(pair.Role.Text), StringComparison.Ordinal)));
        return new Draft([.. telling.Select(pair => new DraftStatement($"{Fullest(plan.Subjects[0], pair.Fact)} – {pair.Role.Text}", Carrying(pair.Fact, pair.Role)))]);
    }

    private static Draft? Holders(ListingPlan plan, Generation generation)
    {
        var found = new List<DraftStatement>();
        foreach (var fact in generation.Facts.All.Where(fact => fact.Kind == FactKind.Person))
            foreach (var role in fact.Of(PartKind.Role).Where(role => IsOffice(role.Text, plan, generation)))
                found.Add(new DraftStatement($"{fact.Name} – {role.Text}", Carrying(fact, role)));
        return found.Count == 0 ? null : new Draft([.. found.DistinctBy(statement => NameKey.Of(statement.Text), StringComparer.Ordinal).Take(MostItems)]);
    }

    // An office may stand on the line below its holder's name.
    private static Evidence[] Carrying(Fact fact, FactPart role) =>
        fact.Sentence.Contains(role.Span)
            ? [new Evidence(fact.Document, fact.Sentence)]
            : [new Evidence(fact.Document, fact.Sentence), new Evidence(fact.Document, role.Span)];

    // The office and whose it is, both in the words of the role.
    private static bool IsOffice(string role, ListingPlan plan, Generation generation)
    {
        var words = NameKey.Of(role).Split(' ');
        var about = new SentenceTopic(role, generation.Facts);
        return plan.Heads.Any(head => words.Contains(head, StringComparer.Ordinal) || (head.Contains(' ', StringComparison.Ordinal) && NameKey.Of(role).Contains(head, StringComparison.Ordinal)))
            && plan.Topic.Names.All(name => about.Names(name.Key)) && plan.Topic.Words.All(about.Holds);
    }

    private static string Fullest(FactGroup person, Fact fact) => fact.Name.Contains(' ', StringComparison.Ordinal) ? fact.Name : person.Facts.FirstOrDefault(other => other.Sentence == fact.Sentence && other.Name.Contains(' ', StringComparison.Ordinal))?.Name ?? fact.Name;

    private static Draft? Comparison(ListingPlan plan, Generation generation)
    {
        var statements = plan.Subjects.SelectMany(subject => Told(subject, plan.Language)).ToArray();
        return statements.Length < 2 ? null : new Draft(statements);
    }

    // When it was, then what else is said of it.
    private static IEnumerable<DraftStatement> Told(FactGroup subject, string language)
    {
        var item = new Item(subject, subject.Facts);
        yield return item.Statement(language);
        foreach (var fact in subject.Facts.Where(fact => fact != item.Dated).DistinctBy(fact => (fact.Document.Id, fact.Sentence)).Take(2))
            yield return Quoted(Whole(fact), language);
    }

    private static Fact Whole(Fact fact) => fact with { Clause = fact.Sentence };

    private static DraftStatement Quoted(Fact fact, string language) =>
        new(Quoting.DatedQuote.Of(Item.Carrying(fact), language), [Item.Carrying(fact)]);
}
