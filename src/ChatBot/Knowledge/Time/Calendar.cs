namespace ChatBot.Knowledge.Time;

/// <summary>Steps from a day by a count of units; null where they leave the calendar.</summary>
internal static class Calendar
{
    private const int FarthestYears = 2000;

    public static DateOnly? Shift(DateOnly day, int count, DateUnit unit)
    {
        var (days, months) = unit switch
        {
            DateUnit.Day => (1, 0),
            DateUnit.Weekend or DateUnit.Week => (7, 0),
            DateUnit.Fortnight => (14, 0),
            DateUnit.Month => (0, 1),
            DateUnit.Quarter => (0, 3),
            DateUnit.Year => (0, 12),
            DateUnit.Decade => (0, 120),
            _ => (0, 1200),
        };
        var (byDays, byMonths) = ((long)days * count, (long)months * count);
        if (Math.Abs(byMonths) > FarthestYears * 12 || Math.Abs(byDays) > FarthestYears * 365)
            return null;
        var reached = ((day.Year * 12L) + day.Month - 1 + byMonths) / 12;
        var number = day.DayNumber + byDays;
        return reached is < 2 or > 9998 || number < 366 || number > DateOnly.MaxValue.DayNumber - 366
            ? null
            : months > 0 ? day.AddMonths((int)byMonths) : DateOnly.FromDayNumber((int)number);
    }

    /// <summary>The unit that lies <paramref name="count"/> units away: "three years ago" is a year, "two weeks ago" a week.</summary>
    public static Period? Around(DateOnly day, int count, DateUnit unit) =>
        Shift(day, count, unit) is { } reached ? Of(reached, unit) : null;

    public static Period Of(DateOnly day, DateUnit unit) => unit switch
    {
        DateUnit.Day => Period.OfDay(day),
        DateUnit.Weekend => new(Period.OfWeek(day).Last.AddDays(-1), Period.OfWeek(day).Last),
        DateUnit.Week or DateUnit.Fortnight => Period.OfWeek(day),
        DateUnit.Month => Period.OfMonth(day.Year, day.Month),
        DateUnit.Quarter => Period.OfQuarter(day.Year, ((day.Month - 1) / 3) + 1),
        DateUnit.Year => Period.OfYear(day.Year),
        DateUnit.Decade => Period.OfYears(day.Year - (day.Year % 10), day.Year - (day.Year % 10) + 9),
        _ => Period.OfYears(Math.Max(1, day.Year - ((day.Year - 1) % 100)), day.Year - ((day.Year - 1) % 100) + 99),
    };
}
