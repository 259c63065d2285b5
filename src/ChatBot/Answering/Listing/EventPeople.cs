using ChatBot.Answering.Quoting;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;

namespace ChatBot.Answering.Listing;

/// <summary>Who leads an event, and who takes part.</summary>
internal static class EventPeople
{
    private const int MostMembers = 40;
    private const int MostLed = 4;

    public static Draft? Leaders(ListingPlan plan, List<Item> events, Document? likeliest, Generation generation, DateOnly today)
    {
        if (!plan.IsOne && Each(plan, events, generation) is { } each)
            return each;
        var led = Led(plan, events.SelectMany(item => item.Facts), likeliest);
        if (led.Length == 0)
            led = Led(plan, EventsOf(likeliest, generation), likeliest);
        if (led.Length == 0)
            return null;
        // Asked of "the delegation" where there are several, the one nearest to the day is meant first.
        var nearest = led.OrderBy(fact => fact.Dates.Count > 0 ? Math.Abs(fact.Dates[0].First.DayNumber - today.DayNumber) : fact.Document.Date is { } date ? Math.Abs(date.DayNumber - today.DayNumber) : int.MaxValue).ToArray();
        return new Draft([.. nearest.Take(MostLed).SelectMany(Named)]);
    }

    /// <remarks>The people listed under "Members of the delegation", and who leads it.</remarks>
    public static Draft? Members(ListingPlan plan, List<Item> events, Document? likeliest, Generation generation)
    {
        var documents = events.SelectMany(item => item.Facts).Select(fact => fact.Document).Distinct().ToArray();
        if (likeliest is not null && (documents.Length == 0 || (plan.IsOne && documents.Contains(likeliest))))
            documents = [likeliest];
        var statements = new List<DraftStatement>();
        foreach (var document in documents)
        {
            statements.AddRange(EventsOf(document, generation).Where(IsLed).DistinctBy(fact => fact.Sentence).SelectMany(Named));
            statements.AddRange(Listed(document, generation));
        }

        return statements.Count == 0 ? null : new Draft([.. statements.DistinctBy(statement => statement.Text, StringComparer.Ordinal).Take(MostMembers)], IsComplete: statements.Count <= MostMembers);
    }

    // Asked of several, each is told by the sentence that speaks of it and by who leads it.
    private static Draft? Each(ListingPlan plan, List<Item> events, Generation generation)
    {
        var documents = events.SelectMany(item => item.Facts).GroupBy(fact => fact.Document).OrderBy(own => own.Key.Date ?? DateOnly.MaxValue).ToArray();
        if (documents.Length < 2)
            return null;
        var statements = documents.SelectMany(own =>
        {
            Fact[] led = [.. EventsOf(own.Key, generation).Where(IsLed).DistinctBy(fact => fact.Sentence)];
            return led.Length == 0 ? [] : led.Select(fact => Quoted(fact, plan.Language)).Prepend(Quoted(own.First(), plan.Language));
        });
        DraftStatement[] told = [.. statements.DistinctBy(statement => statement.Text, StringComparer.Ordinal)];
        return told.Length == 0 ? null : new Draft([.. told.Take(MostMembers)], IsComplete: told.Length <= MostMembers);
    }

    private static DraftStatement Quoted(Fact fact, string language)
    {
        var evidence = new Evidence(fact.Document, fact.Sentence);
        return new DraftStatement(DatedQuote.Of(evidence, language), [evidence]);
    }

    private static Fact[] Led(ListingPlan plan, IEnumerable<Fact> events, Document? likeliest)
    {
        var led = events.Where(IsLed).GroupBy(fact => (fact.Document.Id, fact.Sentence)).Select(same => same.First()).ToArray();
        var own = plan.IsOne && likeliest is not null ? Array.FindAll(led, fact => fact.Document == likeliest) : [];
        return own.Length > 0 ? own : led;
    }

    private static bool IsLed(Fact fact) => fact.Of(PartKind.Leader).Any();

    private static IEnumerable<Fact> EventsOf(Document? document, Generation generation) =>
        document is null ? [] : generation.Facts.All.Where(fact => fact.Kind == FactKind.Event && fact.Document == document);

    private static IEnumerable<DraftStatement> Named(Fact fact) =>
        fact.Of(PartKind.Leader).Select(leader => new DraftStatement(leader.Text, [new Evidence(fact.Document, fact.Sentence)]));

    private static IEnumerable<DraftStatement> Listed(Document document, Generation generation) =>
        generation.Facts.All.Where(fact => fact.Kind == FactKind.Person && fact.Document == document && fact.Of(PartKind.Member).Any())
            .DistinctBy(fact => fact.Sentence)
            .Select(fact => new DraftStatement(fact.Of(PartKind.Role).FirstOrDefault() is { } role ? $"{fact.Name} – {role.Text}" : fact.Name, [new Evidence(document, fact.Sentence)]));
}
