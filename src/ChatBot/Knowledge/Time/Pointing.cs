namespace ChatBot.Knowledge.Time;

/// <summary>What "this", "last" and "next" make of a unit, a month or a season, seen from a day.</summary>
internal static class Pointing
{
    public static DateMatch? Unit(int next, DateUnit unit, DateWord pointer, DateOnly today) =>
        Calendar.Around(today, Steps(pointer), unit) is { } period ? new(next, period, Relative: true) : null;

    public static DateMatch? Month(int next, int month, DateWord pointer, DateOnly today)
    {
        var same = Period.OfMonth(today.Year, month);
        var year = pointer switch
        {
            DateWord.Next => same.First > today ? today.Year : today.Year + 1,
            DateWord.Last or DateWord.Past => same.Last < today ? today.Year : today.Year - 1,
            _ => today.Year,
        };
        return InReach(year) ? new(next, Period.OfMonth(year, month), Relative: true) : null;
    }

    public static DateMatch? Season(int next, Season season, DateWord pointer, DateOnly today)
    {
        // A winter belongs to the year it begins in, so in January "this winter" is last year's.
        var inWinter = season == Time.Season.Winter && today.Month <= 2;
        var same = inWinter ? today.Year - 1 : today.Year;
        if (!InReach(same))
            return null;
        var year = pointer switch
        {
            DateWord.Next => Period.OfSeason(same, season).First > today ? same : same + 1,
            DateWord.Last or DateWord.Past => Period.OfSeason(same, season).Last < today ? same : same - 1,
            _ => same,
        };
        return InReach(year) ? new(next, Period.OfSeason(year, season), Relative: true) : null;
    }

    public static DateMatch? FiscalYear(int next, DateWord pointer, DateOnly today)
    {
        var year = (today.Month >= 4 ? today.Year : today.Year - 1) + Steps(pointer);
        return InReach(year) ? new(next, Period.OfFiscalYear(year), Relative: true) : null;
    }

    private static int Steps(DateWord pointer) => pointer switch
    {
        DateWord.Next => 1,
        DateWord.Last or DateWord.Past => -1,
        _ => 0,
    };

    private static bool InReach(int year) => year is >= 2 and <= 9990;
}
