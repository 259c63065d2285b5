namespace ChatBot.Knowledge.Time;

internal enum PartOfPeriod
{
    Early,
    Middle,
    Late,
    Start,
    End,
    FirstHalf,
    SecondHalf,
}

internal enum Season
{
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// <summary>A run of days, both ends included.</summary>
internal readonly record struct Period(DateOnly First, DateOnly Last)
{
    private const int MonthsOfYear = 12;

    // Seasons as weather services count them, in Britain and in Japan: whole months, spring from March.
    private const int FirstMonthOfSpring = 3;

    // Both governments' financial year, to the month.
    private const int FirstMonthOfFiscalYear = 4;

    public int Days => Last.DayNumber - First.DayNumber + 1;

    private int Months => ((Last.Year - First.Year) * MonthsOfYear) + Last.Month - First.Month + 1;

    public static Period OfDay(DateOnly day) => new(day, day);

    public static Period OfWeek(DateOnly day)
    {
        var sinceMonday = ((int)day.DayOfWeek + 6) % 7;
        var monday = DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - sinceMonday));
        return new(monday, DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, monday.DayNumber + 6)));
    }

    public static Period OfMonth(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    public static Period OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public static Period OfYears(int first, int last) => new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));

    public static Period OfQuarter(int year, int quarter) => OfMonths(year, (quarter * 3) - 2, 3);

    public static Period OfHalf(int year, int half) => OfMonths(year, (half * 6) - 5, 6);

    public static Period OfSeason(int year, Season season) => OfMonths(year, FirstMonthOfSpring + ((int)season * 3), 3);

    public static Period OfFiscalYear(int year) => OfMonths(year, FirstMonthOfFiscalYear, MonthsOfYear);

    public static Period OfMonths(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddMonths(count).AddDays(-1));
    }

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>"Early", "mid" and "late" are thirds; "start" and "end" the first and last week of a month, or month of a longer time.</summary>
    public Period Part(PartOfPeriod part) => Months >= 3 ? PartByMonths(part) : PartByDays(part);

    private Period PartByMonths(PartOfPeriod part)
    {
        var (third, half, edge) = (Months / 3, Months / 2, Months >= 10 * MonthsOfYear ? MonthsOfYear : 1);
        return part switch
        {
            PartOfPeriod.Early => new(First, First.AddMonths(third).AddDays(-1)),
            PartOfPeriod.Middle => new(First.AddMonths(third), First.AddMonths(Months - third).AddDays(-1)),
            PartOfPeriod.Late => new(First.AddMonths(Months - third), Last),
            PartOfPeriod.Start => new(First, First.AddMonths(edge).AddDays(-1)),
            PartOfPeriod.End => new(First.AddMonths(Months - edge), Last),
            PartOfPeriod.FirstHalf => new(First, First.AddMonths(half).AddDays(-1)),
            _ => new(First.AddMonths(half), Last),
        };
    }

    private Period PartByDays(PartOfPeriod part)
    {
        // The tenth and the twentieth divide a month, as 上旬, 中旬 and 下旬 do.
        var (third, half, edge) = (Days / 3, (Days + 1) / 2, Days >= 28 ? 7 : Math.Min(3, Days));
        return part switch
        {
            PartOfPeriod.Early => new(First, First.AddDays(Math.Max(third, 1) - 1)),
            PartOfPeriod.Middle => new(First.AddDays(third), First.AddDays(Math.Max((2 * third) - 1, third))),
            PartOfPeriod.Late => new(First.AddDays(Math.Min(2 * third, Days - 1)), Last),
            PartOfPeriod.Start => new(First, First.AddDays(edge - 1)),
            PartOfPeriod.End => new(Last.AddDays(1 - edge), Last),
            PartOfPeriod.FirstHalf => new(First, First.AddDays(half - 1)),
            _ => new(First.AddDays(Math.Min(half, Days - 1)), Last),
        };
    }
}
