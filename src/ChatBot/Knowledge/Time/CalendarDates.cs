namespace ChatBot.Knowledge.Time;

/// <summary>Dates with a month's name: "30 Nov 2023", "Friday, May 3rd, 2024", "3-7 May", "in May of this year".</summary>
internal static class CalendarDates
{
    private static readonly int[] DaysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <param name="led">A word before it already says that a time follows ("early", "end of"), so a bare month will do.</param>
    public static DateMatch? Match(in DateReader reader, int at, bool led = false)
    {
        var start = SkipWeekday(reader, at);
        var written = Read(reader, start);
        if (written is not { } date)
            return null;
        if (TrailingYear(reader, date.Next) is { } year)
            return date.In(year.Year) is { } dated ? new(year.Next, dated, year.Relative) : null;
        if (IsToldFromElsewhere(reader, date.Next) || (!date.HasDay && !led && !IsLed(reader, start)))
            return null;
        return date.Yearless(Tenses.Around(reader, at, date.Next), reader.Anchor) is { } period ? new(date.Next, period, Relative: true) : null;
    }

    /// <summary>A day and month, or a month, without its year.</summary>
    public static MonthDay? Read(in DateReader reader, int at)
    {
        var start = reader.Skip(at, DateWord.The);
        return reader.Word(start) == DateWord.Month ? MonthFirst(reader, start) : DayFirst(reader, start);
    }

    /// <summary>"2023", ", 2023", "of 2023", "last year", "of this year".</summary>
    public static (int Next, int Year, bool Relative)? TrailingYear(in DateReader reader, int at)
    {
        var next = reader.Skip(at, ',');
        if (reader.IsYear(next) && reader.Word(next + 1) != DateWord.Scale)
            return (next + 1, reader[next].Value, false);
        next = reader.Word(next) is DateWord.Of or DateWord.In ? next + 1 : next;
        if (next > at && reader.IsYear(next))
            return (next + 1, reader[next].Value, false);
        if (reader.Anchor is not { } anchor || reader[next + 1] is not { Word: DateWord.Unit, Value: (int)DateUnit.Year } year || year.Is(DateTokenTraits.Plural))
            return null;
        return reader.Word(next) switch
        {
            DateWord.This => (next + 2, anchor.Year, true),
            DateWord.Last => (next + 2, anchor.Year - 1, true),
            DateWord.Next => (next + 2, anchor.Year + 1, true),
            _ => null,
        };
    }

    // "6 May that year", "June of the following year": the year stands in another sentence.
    private static bool IsToldFromElsewhere(in DateReader reader, int at)
    {
        var next = reader.Skip(reader.Skip(at, DateWord.Of), DateWord.The);
        return reader.Word(next) == DateWord.That && reader[next + 1] is { Word: DateWord.Unit, Value: (int)DateUnit.Year };
    }

    private static int SkipWeekday(in DateReader reader, int at)
    {
        if (reader.Word(at) != DateWord.Weekday)
            return at;
        var next = reader.Skip(reader.Skip(at + 1, '.'), ',');
        return Read(reader, next) is { HasDay: true } ? next : at;
    }

    private static MonthDay? DayFirst(in DateReader reader, int at)
    {
        if (!reader.IsDay(at))
            return null;
        var (first, last, next) = (reader[at].Value, reader[at].Value, at + 1);
        if ((reader.IsDash(next) || reader.Word(next) is DateWord.To or DateWord.And) && reader.IsDay(next + 1))
            (last, next) = (reader[next + 1].Value, next + 2);
        next = reader.Skip(next, DateWord.Of);
        if (reader.Word(next) != DateWord.Month || !IsWritten(reader, next, first, last))
            return null;
        return new(reader[next].Value, first, last, SkipDot(reader, next));
    }

    private static MonthDay? MonthFirst(in DateReader reader, int at)
    {
        var month = reader[at];
        var next = SkipDot(reader, at);
        var day = reader.Skip(next, DateWord.The);
        if (!reader.IsDay(day) || reader.Word(day + 1) == DateWord.Scale || reader[day + 1].Is(':') || !IsWritten(reader, at, reader[day].Value, reader[day].Value))
            return month.Is(DateTokenTraits.Abbreviated) && !reader.IsYear(reader.Skip(next, ',')) ? null : new(month.Value, 0, 0, next);
        var (first, last, after) = (reader[day].Value, reader[day].Value, day + 1);
        var joined = reader.IsDash(after) || reader.Word(after) is DateWord.To or DateWord.And;
        if (joined && reader.IsDay(after + 1) && reader[after + 1].Value > first && IsWritten(reader, at, first, reader[after + 1].Value)
            && reader.Word(after + 2) != DateWord.Month)
            (last, after) = (reader[after + 1].Value, after + 2);
        return new(month.Value, first, last, after);
    }

    // "the 3 may apply" is a verb and "on 5 march past" no date; months are written with a capital, or all is in small letters with a year.
    private static bool IsWritten(in DateReader reader, int month, int first, int last)
    {
        var name = reader[month];
        var real = first <= last && last <= DaysOfMonth[name.Value - 1];
        return real && (name.Is(DateTokenTraits.Capital) || !IsAlsoAVerb(name) || reader.IsYear(month + 1) || IsTimely(reader, month - 1));
    }

    private static bool IsTimely(in DateReader reader, int at) =>
        reader[at].Is(DateTokenTraits.Ordinal) || reader.Word(at - 1) is DateWord.On or DateWord.From || reader.Word(at) == DateWord.Of;

    private static int SkipDot(in DateReader reader, int month) =>
        reader[month].Is(DateTokenTraits.Abbreviated) && reader.Touches(month) ? reader.Skip(month + 1, '.') : month + 1;

    // A month alone is a time only where something says so: "in May", "since July", "from May to July", "the November meeting".
    private static bool IsLed(in DateReader reader, int month)
    {
        var (name, before) = (reader[month], reader.Word(month - 1));
        if (!name.Is(DateTokenTraits.Capital))
            return before is DateWord.In || (before is DateWord.Over or DateWord.Preposition or DateWord.From && !IsAlsoAVerb(name));
        return before switch
        {
            DateWord.In or DateWord.From or DateWord.Preposition or DateWord.Between => true,
            DateWord.Over => true,
            DateWord.To or DateWord.And => reader.Word(month - 2) == DateWord.Month || (!IsAlsoAName(name) && before == DateWord.To),
            DateWord.By or DateWord.Of => !IsAlsoAName(name) || reader.Word(month + 1) == DateWord.To,
            _ => !IsAlsoAName(name),
        };
    }

    private static bool IsAlsoAVerb(DateToken month) => month.Value is 3 or 5;

    // March and May are surnames, April, May, June and August first names or adjectives.
    private static bool IsAlsoAName(DateToken month) => month.Value is 3 or 4 or 5 or 6 or 8;
}
