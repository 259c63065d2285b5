namespace ChatBot.Knowledge.Time;

/// <summary>"on Friday", "last Tuesday", "Monday next week".</summary>
internal static class Weekdays
{
    public static DateMatch? Match(in DateReader reader, int at, DateOnly today)
    {
        if (OfWeek(reader, at, today) is { } placed)
            return placed;
        if (reader[at].Is(DateTokenTraits.Abbreviated) || !IsTold(reader, at))
            return null;
        var day = (DayOfWeek)reader[at].Value;
        var future = Tenses.Around(reader, at, at + 1) == Tense.Future;
        return Found(at + 1, future ? OnOrAfter(today, day) : OnOrBefore(today, day));
    }

    public static DateMatch? Pointed(in DateReader reader, int at, DateWord pointer, DateOnly today)
    {
        var day = (DayOfWeek)reader[at].Value;
        return pointer switch
        {
            // In Britain and Japan "next Tuesday" is the one of next week, even on a Monday.
            DateWord.Next => InWeek(at + 1, today, 1, day),
            DateWord.Last or DateWord.Past => today.DayNumber > 7 ? Found(at + 1, OnOrBefore(today.AddDays(-1), day)) : null,
            _ => Tenses.Around(reader, at - 1, at + 1) == Tense.Past ? Found(at + 1, OnOrBefore(today, day)) : Found(at + 1, OnOrAfter(today, day)),
        };
    }

    /// <summary>The given day of the week that lies <paramref name="weeks"/> from today's.</summary>
    public static DateMatch? InWeek(int next, DateOnly today, int weeks, DayOfWeek day) =>
        Calendar.Around(today, weeks, DateUnit.Week) is { } week ? Found(next, OnOrAfter(week.First, day)) : null;

    public static DateOnly? OnOrAfter(DateOnly from, DayOfWeek day)
    {
        var number = from.DayNumber + (((int)day - (int)from.DayOfWeek + 7) % 7);
        return number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;
    }

    public static DateOnly? OnOrBefore(DateOnly from, DayOfWeek day)
    {
        var number = from.DayNumber - (((int)from.DayOfWeek - (int)day + 7) % 7);
        return number >= 0 ? DateOnly.FromDayNumber(number) : null;
    }

    private static DateMatch? OfWeek(in DateReader reader, int at, DateOnly today)
    {
        var pointer = reader.Skip(at + 1, DateWord.Of);
        if (reader[pointer + 1] is not { Word: DateWord.Unit, Value: (int)DateUnit.Week } week || week.Is(DateTokenTraits.Plural))
            return null;
        int? weeks = reader.Word(pointer) switch { DateWord.Next => 1, DateWord.Last => -1, DateWord.This => 0, _ => null };
        return weeks is { } steps ? InWeek(pointer + 2, today, steps, (DayOfWeek)reader[at].Value) : null;
    }

    // "Sunday Times", "Good Friday", "Black Friday Agreement" and "the Friday" are names or told from another day.
    private static bool IsTold(in DateReader reader, int at)
    {
        if (reader.Word(at + 1) is DateWord.To || (reader.IsDash(at + 1) && reader.Word(at + 2) == DateWord.Weekday) || reader.Word(at - 1) is DateWord.To)
            return false;
        var before = reader[at - 1];
        if (before.Word is DateWord.On or DateWord.By)
            return true;
        var name = reader[at + 1] is { Word: DateWord.Other } after && after.Is(DateTokenTraits.Capital);
        var named = before.Is(DateTokenTraits.Capital) && before.Word == DateWord.Other;
        return !name && !named && before.Word is not (DateWord.The or DateWord.A) && reader[at].Is(DateTokenTraits.Capital);
    }

    private static DateMatch? Found(int next, DateOnly? day) => day is { } known ? new(next, Period.OfDay(known), Relative: true) : null;
}
