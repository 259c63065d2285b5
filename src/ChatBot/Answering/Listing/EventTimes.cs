using ChatBot.Answering.Quoting;

namespace ChatBot.Answering.Listing;

/// <summary>Events by the day of asking: what is to come, what was.</summary>
internal static class EventTimes
{
    public static Draft? Draft(ListingPlan plan, List<Item> events, DateOnly today)
    {
        var dated = events.Where(item => item.Date is not null).ToArray();
        if (dated.Length == 0)
            return null;
        var coming = dated.Where(item => item.Date!.Last >= today).ToArray();
        var gone = dated.Where(item => item.Date!.Last < today).Reverse().ToArray();
        return plan.Ask switch
        {
            // Of several, a sentence may tell which is meant.
            ListingAsk.Dated => dated.Length == 1 ? Told(plan, dated, today) : null,
            ListingAsk.Next or ListingAsk.Upcoming when coming.Length == 0 => NothingToCome(plan, gone, today),
            ListingAsk.Next => Told(plan, coming.Take(1), today),
            ListingAsk.Upcoming => Told(plan, coming, today),
            ListingAsk.Latest when gone.Length > 0 => Told(plan, gone.Take(1), today),
            ListingAsk.Past when gone.Length > 0 => Told(plan, gone, today),
            _ => Told(plan, coming, today),
        };
    }

    private static Draft? NothingToCome(ListingPlan plan, Item[] gone, DateOnly today)
    {
        var wording = ListingWording.In(plan.Language);
        var latest = gone[0];
        var date = latest.Date!;
        return Told(plan, [latest], today) with { Lead = wording.NothingToCome(plan.Heads is [var head, ..] ? head : null, DateWording.Of(date.First, date.Last, plan.Language)) };
    }

    // The whole sentence, with its dates said out: it tells who, where and what for as well.
    private static Draft Told(ListingPlan plan, IEnumerable<Item> items, DateOnly today)
    {
        var wording = ListingWording.In(plan.Language);
        return new Draft([.. items.Select(item => item.Statement(plan.Language) with { Text = $"{item.Statement(plan.Language).Text} ({wording.State(item.Date!, today)})" })
            .Concat(items.Take(1).Select(item => new DraftStatement(DatedQuote.Of(Item.Carrying(item.Dated!), plan.Language), [Item.Carrying(item.Dated!)])))]);
    }
}
