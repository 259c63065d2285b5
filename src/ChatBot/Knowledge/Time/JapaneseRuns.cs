namespace ChatBot.Knowledge.Time;

/// <summary>A Japanese date, or a run from one to another: 5月3日から7日まで, 2020年〜2023年, 2020〜23年.</summary>
internal static class JapaneseRuns
{
    private static readonly string[] Joints = ["から", "より", "\u301C", "\uFF5E", "~", "-", "\u2013", "\uFF0D"];

    public static DateMatch? Match(in JapaneseText reader, int at)
    {
        if (JapaneseCalendar.Read(reader, at) is not { } first)
            return YearsOnce(reader, at) ?? DayAlone(reader, at);
        var joint = AfterBracket(reader, first.Match.Next);
        if (reader.AnyOf(joint, Joints) is not { } word)
            return first.Match;
        var second = JapaneseCalendar.Read(reader, joint + word.Length, first.Year, first.Month);
        return second is { } end && end.Match.Period.First > first.Match.Period.First && end.Match.Period.Last > first.Match.Period.Last
            ? new(end.Match.Next, new(first.Match.Period.First, end.Match.Period.Last), first.Match.Relative)
            : first.Match;
    }

    // 2020〜2023年 writes 年 once.
    private static DateMatch? YearsOnce(in JapaneseText reader, int at)
    {
        if (reader.Number(at) is not { Value: >= 1900 and <= 2099 } first || reader.AnyOf(first.Next, Joints) is not { } joint)
            return null;
        if (reader.Number(first.Next + joint.Length) is not { } second || reader[second.Next] != '年')
            return null;
        var last = second.Value < 100 ? first.Value - (first.Value % 100) + second.Value : second.Value;
        return last > first.Value && last <= 2099 ? new(second.Next + 1, Period.OfYears(first.Value, last)) : null;
    }

    // A day without its month is the nearest such day; 3日間, 3日以内 and 1日に (a day) are no dates.
    private static DateMatch? DayAlone(in JapaneseText reader, int at)
    {
        if (reader.Anchor is not { } today || reader.Number(at) is not { Value: >= 2 and <= 31 } day || reader[day.Next] != '日')
            return null;
        if (reader[at - 1] is '第' or '月' or '約' or '計' || reader[day.Next + 1] is not ('、' or 'に' or 'は' or '付' or '夜' or '朝' or '午' or '夕' or '\uFF08'))
            return null;
        return Nearest(today, day.Value) is { } found ? new(day.Next + 1, Period.OfDay(found), Relative: true) : null;
    }

    private static DateOnly? Nearest(DateOnly today, int day)
    {
        DateOnly? best = null;
        for (var step = -1; step <= 1; step++)
        {
            if (Calendar.Shift(today, step, DateUnit.Month) is not { } month || day > DateTime.DaysInMonth(month.Year, month.Month))
                continue;
            var candidate = new DateOnly(month.Year, month.Month, day);
            if (best is not { } known || Math.Abs(candidate.DayNumber - today.DayNumber) < Math.Abs(known.DayNumber - today.DayNumber))
                best = candidate;
        }

        return best;
    }

    // 3日(金)から
    private static int AfterBracket(in JapaneseText reader, int at) =>
        reader[at] is '(' or '\uFF08' && reader[at + 2] is ')' or '\uFF09' ? at + 3 : at;
}
