using ChatBot.Answering.Quoting;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Answering.Listing;

/// <summary>Meetings, calls and visits in the order of their days: the latest, the first, all of them.</summary>
internal static class Encounters
{
    private const int MostItems = 30;

    // Sentences of a document that may speak of what it was written about.
    private const int Opening = 4;

    public static Draft? Draft(ListingPlan plan, Generation generation, DateOnly today)
    {
        var found = Matching(plan, generation).Select(fact => (Fact: fact, Day: Day(fact))).Where(pair => pair.Day is null || pair.Day <= today).ToArray();
        if (found.Length == 0)
            return null;
        if (plan.Ask is ListingAsk.First or ListingAsk.Latest)
        {
            var dated = found.Where(pair => pair.Day is not null).OrderBy(pair => pair.Day).ToArray();
            return dated.Length == 0 ? null : new Draft([.. Told(plan.Ask == ListingAsk.First ? dated[0].Fact : dated[^1].Fact, plan.Language)]);
        }

        Fact[] each = [.. found.OrderBy(pair => pair.Day ?? DateOnly.MaxValue).DistinctBy(pair => pair.Day is { } day ? (object)day : pair.Fact.Sentence).Select(pair => pair.Fact)];
        return new Draft(
            [.. each.Take(MostItems).Select(fact => Quoted(fact, plan.Language))],
            IsComplete: each.Length <= MostItems,
            plan.Ask == ListingAsk.Count ? ListingWording.In(plan.Language).Count(each.Length) : null);
    }

    /// <summary>Everybody who holds an office: of those who met somebody, where that is asked for.</summary>
    public static Draft? Holders(ListingPlan plan, Generation generation)
    {
        var office = plan.Parties!.Offices[0];
        var others = plan.Parties with { Offices = [.. plan.Parties.Offices.Skip(1)] };
        var isMet = plan.Heads.Count > 0;
        var people = isMet
            ? Matching(plan with { Parties = others }, generation).SelectMany(met => generation.Facts.InSentence(met.Document.Id, met.Sentence)).Where(fact => fact.Kind == FactKind.Person)
            : generation.Facts.All.Where(fact => fact.Kind == FactKind.Person);
        Fact[] holders = [.. people.Where(fact => office.IsIn(fact) && office.IsHeldBy(fact.Key, generation.Facts) && !others.People.Contains(fact.Key, StringComparer.Ordinal))
            .GroupBy(fact => fact.Key, StringComparer.Ordinal)
            .Select(same => same.OrderByDescending(fact => fact.Name.Contains(' ', StringComparison.Ordinal)).ThenByDescending(fact => fact.Of(PartKind.Country).Any()).ThenBy(Written).First())
            .OrderBy(Written)];
        return holders.Length == 0
            ? null
            : new Draft([.. holders.Take(MostItems).Select(fact => isMet ? Quoted(fact, plan.Language) : Titled(fact))], IsComplete: holders.Length <= MostItems);
    }

    // "Prime Minister Jun Mori of Norway", as written.
    private static DraftStatement Titled(Fact person)
    {
        var parts = person.Of(PartKind.Role).Concat(person.Of(PartKind.Country)).Select(part => part.Span).Append(person.NameSpan).Where(person.Sentence.Contains).ToArray();
        var whole = new Span(parts.Min(span => span.Start), parts.Max(span => span.End));
        return new DraftStatement(ShownText.Of(person.Document.Text, whole), [new Evidence(person.Document, person.Sentence)]);
    }

    private static Fact[] Matching(ListingPlan plan, Generation generation) =>
        [.. generation.Facts.All.Where(fact => fact.Kind == FactKind.Encounter && plan.Heads.Contains(ModeOf(fact), StringComparer.Ordinal)
            && (plan.Days is not { } days || (Day(fact) is { } day && days.First <= day && day <= days.Last))
            && (!plan.IsOne || IsInPerson(fact))
            && SpeaksOf(plan.Topic, fact, generation)
            && plan.Parties!.AreIn(fact, generation.Facts))];

    // "Spoke" may tell of a meeting; then the title says so.
    private static string ModeOf(Fact fact) =>
        EncounterMode.Of(fact) == EncounterMode.Call && fact.Document.Title.Contains("meeting", StringComparison.OrdinalIgnoreCase) && !fact.Document.Title.Contains("call", StringComparison.OrdinalIgnoreCase)
            ? EncounterMode.Meeting
            : EncounterMode.Of(fact);

    private static bool IsInPerson(Fact fact) => ModeOf(fact) != EncounterMode.Call && !fact.Sentence.Of(fact.Document.Text).Contains("virtual", StringComparison.OrdinalIgnoreCase);

    // What a document reports first it was written about, on its own day.
    public static DateOnly? Day(Fact fact) => fact.Dates.Count > 0 ? fact.Dates[0].First : IsReported(fact) ? fact.Document.Date : null;

    private static bool IsReported(Fact fact) => fact.Document.Blocks.Where(block => block.Kind != BlockKind.Heading).Take(Opening).Any(block => block.Span.Contains(fact.Sentence));

    private static DateOnly Written(Fact fact) => fact.Document.Date ?? DateOnly.MaxValue;

    private static bool SpeaksOf(ListingTopic topic, Fact fact, Generation generation)
    {
        if (topic.Words.Count == 0 && topic.Names.Count == 0)
            return true;
        var terms = generation.Forward.DocumentTerms(fact.Passage.Number);
        foreach (var stem in topic.Words)
            if (generation.Forward.Terms.Find(stem) is var number && (number == TermTable.Unknown || !terms.Contains(number)))
                return false;
        return topic.Names.All(name => fact.Document.Text.Contains(name.Name, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<DraftStatement> Told(Fact fact, string language)
    {
        Evidence[] evidence = [new Evidence(fact.Document, fact.Sentence)];
        if (fact.Dates is [var date])
            yield return new DraftStatement(DateWording.Of(date.First, date.Last, language), evidence);
        yield return Quoted(fact, language);
        // What came of it follows.
        if (Next(fact) is { } next)
            yield return new DraftStatement(DatedQuote.Of(next, language), [next]);
    }

    private static Evidence? Next(Fact fact)
    {
        var sentences = fact.Passage.Sentences;
        for (var at = 0; at < sentences.Count - 1; at++)
            if (sentences[at] == fact.Sentence)
                return new Evidence(fact.Document, sentences[at + 1]);
        return null;
    }

    private static DraftStatement Quoted(Fact fact, string language)
    {
        var evidence = new Evidence(fact.Document, fact.Sentence);
        return new DraftStatement(DatedQuote.Of(evidence, language), [evidence]);
    }
}
