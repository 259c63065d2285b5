namespace ChatBot.Knowledge.Time;

/// <summary>A month, or days of it, before its year is known. <paramref name="FirstDay"/> is 0 where the month stands alone.</summary>
internal readonly record struct MonthDay(int Month, int FirstDay, int LastDay, int Next)
{
    // "In January", said in November, means the one to come rather than the one ten months gone.
    private const int NearDays = 120;
    private const int CloseDays = 21;

    public bool HasDay => FirstDay > 0;

    public Period? In(int year)
    {
        if (year is < 1 or > 9998)
            return null;
        if (!HasDay)
            return Period.OfMonth(year, Month);
        return LastDay <= DateTime.DaysInMonth(year, Month)
            ? new(new DateOnly(year, Month, FirstDay), new DateOnly(year, Month, LastDay))
            : null;
    }

    /// <summary>The year that <paramref name="anchor"/> suggests: the next such time, the last one, or the one of the same calendar year.</summary>
    public Period? Yearless(Tense tense, DateOnly? anchor)
    {
        if (anchor is not { } today)
            return null;
        var (before, same, after) = (In(today.Year - 1), In(today.Year), In(today.Year + 1));
        // A day close by is meant, whatever the verbs around it say: "the summit, to be held on 2 November, was discussed".
        if (HasDay && Gap(same, today) <= CloseDays)
            return same;
        if (HasDay && Gap(after, today) <= CloseDays)
            return after;
        return tense switch
        {
            Tense.Future => same is { } coming && coming.Last >= today ? same : after,
            Tense.Past => same is { } gone && gone.First <= today ? same : before,
            _ when Gap(same, today) > 2 * NearDays && Gap(after, today) < NearDays => after,
            _ when Gap(same, today) > 2 * NearDays && Gap(before, today) < NearDays => before,
            _ => same ?? before ?? after,
        };
    }

    private static int Gap(Period? period, DateOnly day) =>
        period is { } known ? Math.Max(known.First.DayNumber - day.DayNumber, day.DayNumber - known.Last.DayNumber) : int.MaxValue;
}
