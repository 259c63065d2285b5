namespace ChatBot.Knowledge.Time;

/// <summary>Dates told by year, month and day, the year by the Western calendar or an era.</summary>
internal static class JapaneseCalendar
{
    private static readonly (string Name, int First)[] Eras = [("令和", 2019), ("平成", 1989), ("昭和", 1926), ("大正", 1912), ("明治", 1868)];

    /// <summary>What is known of a date so far, so that the end of "5月3日から7日" takes its month from the beginning.</summary>
    public readonly record struct Found(DateMatch Match, int Year, int Month);

    /// <param name="year">The year to take where none stands; 0 asks the document's date.</param>
    /// <param name="month">The month to take where only a day stands; 0 for none.</param>
    public static Found? Read(in JapaneseText reader, int at, int year = 0, int month = 0)
    {
        if (Year(reader, at) is { } written)
            return InYear(reader, written.Next, written.Year, relative: false);
        if (reader.Number(at) is not { } number)
            return null;
        if (reader[number.Next] == '月' && reader[number.Next + 1] != '間')
            return year > 0 ? InYear(reader, at, year, relative: false) : Yearless(reader, at, number.Value, number.Next + 1);
        if (reader[number.Next] != '日' || month == 0)
            return null;
        return Day(year, month, number.Value) is { } day ? new(new(AfterWeekday(reader, number.Next + 1), Period.OfDay(day)), year, month) : null;
    }

    /// <summary>What may follow a year: a month, a season, 度, 末, nothing.</summary>
    public static Found? InYear(in JapaneseText reader, int at, int year, bool relative)
    {
        if (year is < 2 or > 9990)
            return null;
        var next = reader.Skip(at, "の");
        if (reader.Number(next) is { Value: >= 1 and <= 12 } number && reader[number.Next] == '月')
            return InMonth(reader, number.Next + 1, year, number.Value, relative);
        if (JapaneseParts.OfYear(reader, at, year) is { } part)
            return new(part with { Relative = relative }, year, 0);
        return new(new(at, Period.OfYear(year), relative), year, 0);
    }

    /// <summary>What may follow a month: a day, 上旬, 末, nothing.</summary>
    public static Found? InMonth(in JapaneseText reader, int at, int year, int month, bool relative)
    {
        if (year is < 2 or > 9990)
            return null;
        var next = reader.Skip(at, "の");
        if (reader.Number(next) is { } number && reader[number.Next] == '日' && Day(year, month, number.Value) is { } day)
            return new(new(AfterWeekday(reader, number.Next + 1), Period.OfDay(day), relative), year, month);
        var whole = Period.OfMonth(year, month);
        return JapaneseParts.Of(reader, next, whole) is { } part
            ? new(part with { Relative = relative }, year, month)
            : new(new(at, whole, relative), year, month);
    }

    private static (int Year, int Next)? Year(in JapaneseText reader, int at)
    {
        foreach (var (name, first) in Eras)
        {
            if (!reader.Is(at, name))
                continue;
            var start = at + name.Length;
            var count = reader[start] == '元' ? (Value: 1, Next: start + 1) : reader.Number(start) ?? default;
            return count is { Value: >= 1 and <= 99 } && reader[count.Next] == '年' ? (first + count.Value - 1, count.Next + 1) : null;
        }

        if (reader.Number(at) is not { Value: >= 1000 and <= 2199 } year || reader[year.Next] != '年' || IsDuration(reader, year.Next + 1))
            return null;
        return (year.Value, AfterEra(reader, year.Next + 1));
    }

    // 2000年前 and 1000年間 count years; 2023年前半 is a part of one.
    private static bool IsDuration(in JapaneseText reader, int at) =>
        reader[at] is '間' || (reader[at] is '前' or '後' && reader[at + 1] is not ('半' or '期')) || reader.Is(at, "ぶり") || reader.Is(at, "以上");

    // 2023年(令和5年)11月
    private static int AfterEra(in JapaneseText reader, int at) =>
        reader[at] is '(' or '\uFF08' && Year(reader, at + 1) is { } era && reader[era.Next] is ')' or '\uFF09' ? era.Next + 1 : at;

    private static Found? Yearless(in JapaneseText reader, int at, int month, int next)
    {
        // 同年3月 and 翌年3月 take their year from another sentence.
        if (month is < 1 or > 12 || reader.Anchor is null || reader[at - 1] == '年' || reader.Is(at - 2, "年の"))
            return null;
        var day = reader.Number(next) is { Value: >= 1 and <= 31 } number && reader[number.Next] == '日' ? number.Value : 0;
        var date = new MonthDay(month, day, day, next);
        return date.Yearless(reader.TenseAfter(at), reader.Anchor) is { } period
            ? InMonth(reader, next, period.First.Year, month, relative: true)
            : null;
    }

    private static int AfterWeekday(in JapaneseText reader, int at) =>
        JapaneseRelatives.Weekday(reader, at) is { } weekday ? weekday.Next : at;

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
