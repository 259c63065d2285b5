using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;

namespace ChatBot.Answering.Listing;

/// <summary>Who leads an event, and who takes part.</summary>
internal static class EventPeople
{
    private const int MostMembers = 40;

    public static Draft? Leaders(ListingPlan plan, List<Item> events, DateOnly today)
    {
        var led = events.SelectMany(item => item.Facts).Where(fact => fact.Of(PartKind.Leader).Any())
            .GroupBy(fact => (fact.Document.Id, fact.Sentence)).Select(same => same.First()).ToArray();
        if (led.Length == 0)
            return null;
        // Asked of "the delegation" where there are several, the one nearest to the day is meant first.
        var nearest = led.OrderBy(fact => fact.Dates.Count > 0 ? Math.Abs(fact.Dates[0].First.DayNumber - today.DayNumber) : fact.Document.Date is { } date ? Math.Abs(date.DayNumber - today.DayNumber) : int.MaxValue).ToArray();
        return new Draft([.. nearest.Take(3).SelectMany(Named)]);
    }

    private static IEnumerable<DraftStatement> Named(Fact fact) =>
        fact.Of(PartKind.Leader).Select(leader => new DraftStatement(leader.Text, [new Evidence(fact.Document, fact.Sentence)]));

    /// <remarks>The people listed under "Members of the delegation", and who leads it.</remarks>
    public static Draft? Members(ListingPlan plan, List<Item> events, Generation generation)
    {
        var statements = new List<DraftStatement>();
        foreach (var meeting in events.SelectMany(item => item.Facts).GroupBy(fact => fact.Document.Id).Select(same => same.ToArray()))
        {
            statements.AddRange(meeting.Where(fact => fact.Of(PartKind.Leader).Any()).DistinctBy(fact => fact.Sentence).SelectMany(Named));
            statements.AddRange(Listed(meeting[0].Document, generation));
        }

        return statements.Count == 0 ? null : new Draft([.. statements.DistinctBy(statement => statement.Text, StringComparer.Ordinal).Take(MostMembers)], IsComplete: statements.Count <= MostMembers);
    }

    private static IEnumerable<DraftStatement> Listed(Document document, Generation generation) =>
        generation.Facts.All.Where(fact => fact.Kind == FactKind.Person && fact.Document.Id == document.Id && fact.Of(PartKind.Member).Any())
            .DistinctBy(fact => fact.Sentence)
            .Select(fact => new DraftStatement(fact.Of(PartKind.Role).FirstOrDefault() is { } role ? $"{fact.Name} – {role.Text}" : fact.Name, [new Evidence(document, fact.Sentence)]));
}
