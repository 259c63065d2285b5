namespace ChatBot.Knowledge.Time;

/// <summary>Times told from the day of speaking: "next month", "last Friday", "two weeks ago", "later this year", "over the past three years".</summary>
internal static class RelativeDates
{
    // "the first British visit to the region in two decades"
    private const int FarthestRecord = 10;

    public static DateMatch? Match(in DateReader reader, int at)
    {
        if (reader.Anchor is not { } today)
            return null;
        return reader.Word(at) switch
        {
            DateWord.DayWord => DayWord(reader, at, today),
            DateWord.The => TheDay(reader, at, today) ?? Pointed(reader, at + 1, today, the: true),
            DateWord.Next or DateWord.Last or DateWord.Past or DateWord.This => Pointed(reader, at, today, the: false),
            // "Seventy-nine years ago" is not nine.
            DateWord.NumberWord when reader.IsDash(at - 1) && reader.Touches(at - 1) => null,
            DateWord.Number or DateWord.NumberWord or DateWord.A => Ago(reader, at, today),
            DateWord.In or DateWord.Within => In(reader, at, today),
            DateWord.Earlier or DateWord.Later => EarlierOrLater(reader, at, today),
            DateWord.Weekday => Weekdays.Match(reader, at, today),
            DateWord.Unit => YearEnd(reader, at, today),
            _ => null,
        };
    }

    /// <summary>"this month", "last week", "next spring", "the past three years": whatever a pointing word can stand before.</summary>
    public static DateMatch? Pointed(in DateReader reader, int at, DateOnly today, bool the)
    {
        var (pointer, target) = (reader.Word(at), at + 1);
        if (pointer is not (DateWord.Next or DateWord.Last or DateWord.Past or DateWord.This))
            return null;
        if (pointer == DateWord.This && reader.Word(target) is DateWord.Next or DateWord.Past)
            (pointer, target) = (reader.Word(target), target + 1);
        var token = reader[target];
        return token.Word switch
        {
            DateWord.Unit when token.Is(DateTokenTraits.Plural) => null,
            DateWord.Unit => OneUnit(reader, at, target, pointer, the, today),
            DateWord.DayPart when pointer is DateWord.This && !the => new(target + 1, Period.OfDay(today), Relative: true),
            DateWord.DayPart when pointer is DateWord.Last && !the => Shift(target + 1, today, -1, DateUnit.Day),
            DateWord.Season when !the => Pointing.Season(target + 1, (Season)token.Value, pointer, today),
            DateWord.Month when !the && !reader.IsDay(target + 1) && !reader.IsYear(target + 1) => Pointing.Month(target + 1, token.Value, pointer, today),
            DateWord.Weekday when !the => Weekdays.Pointed(reader, target, pointer, today),
            DateWord.Fiscal when !the && reader[target + 1] is { Word: DateWord.Unit, Value: (int)DateUnit.Year } => Pointing.FiscalYear(target + 2, pointer, today),
            _ => reader.Count(target) is { } count && token.Word != DateWord.A ? Run(reader, target, count, pointer, today) : null,
        };
    }

    private static DateMatch? OneUnit(in DateReader reader, int at, int target, DateWord pointer, bool the, DateOnly today)
    {
        var unit = (DateUnit)reader[target].Value;
        // "the last week of May" and "the next day" are told from another day than today.
        if (reader.Word(target + 1) == DateWord.Of)
            return null;
        if (pointer == DateWord.Past || (the && reader.Word(at - 2) is DateWord.Over or DateWord.Within or DateWord.In))
            return Run(reader, target, 1, pointer, today);
        return the || unit == DateUnit.Day ? null : Pointing.Unit(target + 1, unit, pointer, today);
    }

    private static DateMatch? Run(in DateReader reader, int target, int count, DateWord pointer, DateOnly today)
    {
        var unit = reader.Word(target) == DateWord.Unit ? target : reader.Skip(target + 1, DateWord.Of);
        if (reader.Word(unit) != DateWord.Unit || reader.Word(unit + 1) == DateWord.Of || pointer == DateWord.This)
            return null;
        var forward = pointer == DateWord.Next;
        var edge = Calendar.Shift(today, forward ? count : -count, (DateUnit)reader[unit].Value);
        return edge is not { } day ? null : new(unit + 1, forward ? new Period(today, day) : new Period(day, today), Relative: true);
    }

    private static DateMatch? Ago(in DateReader reader, int at, DateOnly today)
    {
        if (reader.Count(at) is not { } count)
            return null;
        var unit = reader.Skip(at + 1, DateWord.Of);
        if (reader.Word(unit) != DateWord.Unit)
            return null;
        var amount = (DateUnit)reader[unit].Value;
        if (reader.Word(unit + 1) == DateWord.Ago)
            return Shift(unit + 2, today, -count, amount);
        return reader.Word(unit + 1) == DateWord.From && reader[unit + 2] is { Word: DateWord.Now } or { Word: DateWord.DayWord, Value: 0 }
            ? Shift(unit + 3, today, count, amount)
            : null;
    }

    // "in three days", "within two weeks"; "the first in three years" and "in three days of talks" measure something else.
    private static DateMatch? In(in DateReader reader, int at, DateOnly today)
    {
        if (reader.Count(at + 1) is not { } count || reader.Word(at + 2) != DateWord.Unit || reader.Word(at + 3) is DateWord.Of || IsRecord(reader, at))
            return null;
        var (unit, next) = ((DateUnit)reader[at + 2].Value, reader[at + 3].Is('\'') ? at + 5 : at + 3);
        if (reader.Word(at) == DateWord.Within)
            return Calendar.Shift(today, count, unit) is { } end ? new(at + 3, new Period(today, end), Relative: true) : null;
        // "sold a million in six days" is a length.
        return Tenses.Around(reader, at, next) == Tense.Past ? null : Shift(next, today, count, unit);
    }

    private static bool IsRecord(in DateReader reader, int at)
    {
        for (var before = at - 1; before >= at - FarthestRecord && reader.Word(before) is not (DateWord.Edge or DateWord.Punctuation); before--)
        {
            if (reader.Word(before) is DateWord.Ordinal)
                return true;
        }

        return false;
    }

    private static DateMatch? EarlierOrLater(in DateReader reader, int at, DateOnly today)
    {
        var target = reader.Skip(at + 1, DateWord.In);
        if (reader.Word(target) == DateWord.DayWord)
            return DayWord(reader, target, today);
        var whole = reader.Word(target) == DateWord.The && target > at + 1 && reader[target + 1] is { Word: DateWord.Unit } unit
            ? Pointing.Unit(target + 2, (DateUnit)unit.Value, DateWord.This, today)
            : Pointed(reader, target, today, the: false);
        if (whole is not { } match || !match.Period.Contains(today))
            return whole;
        var period = reader.Word(at) == DateWord.Later
            ? new Period(today, match.Period.Last)
            : new Period(match.Period.First, today);
        return match with { Period = period };
    }

    // "USA Today" is a name.
    private static DateMatch? DayWord(in DateReader reader, int at, DateOnly today) =>
        reader[at].Is(DateTokenTraits.Capital) && reader[at - 1] is { Word: DateWord.Other } before && before.Is(DateTokenTraits.Capital)
            ? null
            : Shift(at + 1, today, reader[at].Value, DateUnit.Day);

    // "the day before yesterday", "the day after tomorrow".
    private static DateMatch? TheDay(in DateReader reader, int at, DateOnly today) =>
        reader[at + 1] is { Word: DateWord.Unit, Value: (int)DateUnit.Day } && reader.Word(at + 2) == DateWord.Preposition
            && reader[at + 3] is { Word: DateWord.DayWord, Value: not 0 } day
            ? Shift(at + 4, today, 2 * day.Value, DateUnit.Day)
            : null;

    private static DateMatch? YearEnd(in DateReader reader, int at, DateOnly today) =>
        reader[at] is { Value: (int)DateUnit.Year } && reader.IsDash(at + 1) && reader[at + 2] is { Word: DateWord.Edges, Value: (int)PartOfPeriod.End }
            ? new(at + 3, Period.OfYear(today.Year).Part(PartOfPeriod.End), Relative: true)
            : null;

    private static DateMatch? Shift(int next, DateOnly today, int count, DateUnit unit) =>
        Calendar.Around(today, count, unit) is { } period ? new(next, period, Relative: true) : null;
}
