using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Listing;

/// <summary>The days a question asks about: "in 2023", "since 2023", "until May".</summary>
internal static class AskedDays
{
    /// <param name="before">The word that stands before the first date, in small letters.</param>
    /// <returns>From the first to the last day meant; null where the question dates nothing.</returns>
    public static DateMention? Of(IReadOnlyList<DateMention> dates, string? before)
    {
        if (dates.Count == 0)
            return null;
        var days = dates[0] with { First = dates.Min(date => date.First), Last = dates.Max(date => date.Last) };
        return dates.Count > 1 ? days : before switch
        {
            "since" or "from" => days with { Last = DateOnly.MaxValue },
            "after" => days with { First = days.Last < DateOnly.MaxValue ? days.Last.AddDays(1) : days.Last, Last = DateOnly.MaxValue },
            "before" => days with { First = DateOnly.MinValue, Last = days.First > DateOnly.MinValue ? days.First.AddDays(-1) : days.First },
            "until" or "till" or "by" => days with { First = DateOnly.MinValue },
            _ => days,
        };
    }
}
