namespace ChatBot.Knowledge.Time;

/// <summary>From one date to another: "May to July 2023", "30 May – 2 June 2024", "from 3 May 2024 to 7 June 2025".</summary>
internal static class DateRanges
{
    /// <summary>Two dates of which only the second tells the year.</summary>
    public static DateMatch? SharedYear(in DateReader reader, int at)
    {
        if (CalendarDates.Read(reader, at) is not { } first || Joint(reader, at, first.Next) is not { } next || CalendarDates.Read(reader, next) is not { } second)
            return null;
        if (second.HasDay != first.HasDay || CalendarDates.TrailingYear(reader, second.Next) is not { } year || second.In(year.Year) is not { } end)
            return null;
        var begin = first.In(first.Month > second.Month ? year.Year - 1 : year.Year);
        return begin is { } start && start.First <= end.Last ? new(year.Next, new(start.First, end.Last), year.Relative) : null;
    }

    /// <summary>Where <paramref name="first"/> goes on "to ..." another date, the time from the one to the other.</summary>
    public static DateMatch Extend(in DateReader reader, int at, DateMatch first)
    {
        if (Joint(reader, at, first.Next) is not { } next)
            return first;
        var second = NumericDates.Match(reader, next) ?? CalendarDates.Match(reader, next, led: true) ?? NamedPeriods.Match(reader, next);
        return second is { } end && first.Period.First <= end.Period.First && first.Period.Last < end.Period.Last
            ? new(end.Next, new(first.Period.First, end.Period.Last), first.Relative || end.Relative)
            : first;
    }

    private static int? Joint(in DateReader reader, int at, int next)
    {
        var between = reader.Word(at - 1) == DateWord.Between;
        return reader.IsDash(next) || reader.Word(next) == DateWord.To || (between && reader.Word(next) == DateWord.And) ? next + 1 : null;
    }
}
