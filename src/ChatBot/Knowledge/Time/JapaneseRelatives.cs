namespace ChatBot.Knowledge.Time;

/// <summary>来月, 先週金曜日, 今年5月, 昨年末, 明日, 今春, 年内, 火曜日.</summary>
internal static class JapaneseRelatives
{
    private const string WeekdayNames = "日月火水木金土";

    // Longer words come before those they begin with.
    private static readonly (string Word, DateUnit Unit, int Steps)[] Words =
    [
        ("一昨々年", DateUnit.Year, -3), ("一昨年", DateUnit.Year, -2), ("おととし", DateUnit.Year, -2), ("昨年", DateUnit.Year, -1), ("去年", DateUnit.Year, -1),
        ("今年", DateUnit.Year, 0), ("本年", DateUnit.Year, 0), ("ことし", DateUnit.Year, 0), ("再来年", DateUnit.Year, 2), ("来年", DateUnit.Year, 1),
        ("先々月", DateUnit.Month, -2), ("先月", DateUnit.Month, -1), ("今月", DateUnit.Month, 0), ("再来月", DateUnit.Month, 2), ("来月", DateUnit.Month, 1),
        ("先々週", DateUnit.Week, -2), ("先週", DateUnit.Week, -1), ("今週", DateUnit.Week, 0), ("再来週", DateUnit.Week, 2), ("来週", DateUnit.Week, 1),
        ("一昨日", DateUnit.Day, -2), ("おととい", DateUnit.Day, -2), ("昨日", DateUnit.Day, -1), ("昨夜", DateUnit.Day, -1), ("昨晩", DateUnit.Day, -1),
        ("今日", DateUnit.Day, 0), ("本日", DateUnit.Day, 0), ("今朝", DateUnit.Day, 0), ("今夜", DateUnit.Day, 0), ("今晩", DateUnit.Day, 0),
        ("明後日", DateUnit.Day, 2), ("あさって", DateUnit.Day, 2), ("明日", DateUnit.Day, 1), ("明朝", DateUnit.Day, 1),
        ("きのう", DateUnit.Day, -1), ("きょう", DateUnit.Day, 0), ("あした", DateUnit.Day, 1), ("あす", DateUnit.Day, 1),
    ];

    public static DateMatch? Match(in JapaneseText reader, int at)
    {
        if (reader.Anchor is not { } today || !MayBegin(reader[at]))
            return null;
        foreach (var (word, unit, steps) in Words)
        {
            if (reader.Is(at, word))
                return IsWord(reader, at, word) && Calendar.Around(today, steps, unit) is { } period ? Narrowed(reader, at + word.Length, unit, period, today, steps) : null;
        }

        return Season(reader, at, today) ?? Within(reader, at, today) ?? WeekdayAlone(reader, at, today);
    }

    /// <summary>火曜日 or 火曜.</summary>
    public static (DayOfWeek Day, int Next)? Weekday(in JapaneseText reader, int at)
    {
        var day = reader[at] == '\0' ? -1 : WeekdayNames.IndexOf(reader[at], StringComparison.Ordinal);
        return day >= 0 && reader[at + 1] == '曜' ? ((DayOfWeek)day, reader.Skip(at + 2, "日")) : null;
    }

    private static bool MayBegin(char letter) =>
        "一お昨去今本こ再来先明あき年月週次日火水木金土".Contains(letter, StringComparison.Ordinal);

    // 将来年, 明日香, 今日的 and きょうだい hold a date word and mean none.
    private static bool IsWord(in JapaneseText reader, int at, string word)
    {
        if (reader[at - 1] is '将' or '未' or '従' or '由' or '毎' || (word == "本日" && reader[at - 1] == '日'))
            return false;
        var after = reader[at + word.Length];
        if (after is '香' or '的')
            return false;
        return word[0] is not ('き' or 'あ') || (!IsHiragana(reader[at - 1]) && (!IsHiragana(after) || after is 'は' or 'の' or 'に' or 'も' or 'か'));
    }

    private static bool IsHiragana(char letter) => letter is >= 'ぁ' and <= 'ん';

    private static DateMatch? Narrowed(in JapaneseText reader, int at, DateUnit unit, Period period, DateOnly today, int steps)
    {
        switch (unit)
        {
            case DateUnit.Year when reader[at] == '度':
                var fiscal = (today.Month >= 4 ? today.Year : today.Year - 1) + steps;
                return JapaneseCalendar.InYear(reader, at, fiscal, relative: true)?.Match;
            case DateUnit.Year:
                return JapaneseCalendar.InYear(reader, at, period.First.Year, relative: true)?.Match;
            case DateUnit.Month:
                return JapaneseCalendar.InMonth(reader, at, period.First.Year, period.First.Month, relative: true)?.Match;
            case DateUnit.Week when reader[at] == '末':
                return new(at + 1, Calendar.Of(period.First, DateUnit.Weekend), Relative: true);
            case DateUnit.Week when Weekday(reader, reader.Skip(at, "の")) is { } weekday:
                return Weekdays.InWeek(weekday.Next, today, steps, weekday.Day);
            default:
                return new(at, period, Relative: true);
        }
    }

    // 今春, 昨秋, 来夏
    private static DateMatch? Season(in JapaneseText reader, int at, DateOnly today)
    {
        int? steps = reader[at] switch { '今' => 0, '昨' => -1, '来' => 1, _ => null };
        return steps is { } years && today.Year is > 2 and < 9990 && reader[at - 1] is not ('将' or '未')
            ? JapaneseParts.OfSeason(reader, at + 1, today.Year + years) is { } match ? match with { Relative = true } : null
            : null;
    }

    // 年内, 月内, 年末, 月末, 週末, 年度末; 同年末 and 5月末 are read with what stands before them.
    private static DateMatch? Within(in JapaneseText reader, int at, DateOnly today)
    {
        if (reader[at - 1] is '同' or '毎' or '翌' or '前' or '年' || JapaneseText.IsNumeral(reader[at - 1]))
            return null;
        var year = today.Month >= 4 ? today.Year : today.Year - 1;
        if (year > 9990)
            return null;
        (int Length, Period Period)? found = 0 switch
        {
            _ when reader.Is(at, "年度内") => (3, new(today, Period.OfFiscalYear(year).Last)),
            _ when reader.Is(at, "年度末") => (3, Period.OfFiscalYear(year).Part(PartOfPeriod.End)),
            _ when reader.Is(at, "年内") => (2, new(today, Period.OfYear(today.Year).Last)),
            _ when reader.Is(at, "月内") => (2, new(today, Period.OfMonth(today.Year, today.Month).Last)),
            _ when reader.Is(at, "年末") => (2, Period.OfYear(today.Year).Part(PartOfPeriod.End)),
            _ when reader.Is(at, "月末") => (2, Period.OfMonth(today.Year, today.Month).Part(PartOfPeriod.End)),
            _ when reader.Is(at, "週末") => (2, Calendar.Of(today, DateUnit.Weekend)),
            _ => null,
        };
        return found is { } match ? new(at + match.Length, match.Period, Relative: true) : null;
    }

    private static DateMatch? WeekdayAlone(in JapaneseText reader, int at, DateOnly today)
    {
        var next = reader.Skip(at, "次の");
        if (Weekday(reader, next) is not { } weekday || reader[at - 1] is '毎' or '週' or '(' or '\uFF08')
            return null;
        var day = next > at ? Weekdays.OnOrAfter(today.AddDays(1), weekday.Day)
            : reader.TenseAfter(at) == Tense.Past ? Weekdays.OnOrBefore(today, weekday.Day) : Weekdays.OnOrAfter(today, weekday.Day);
        return day is { } known ? new(weekday.Next, Period.OfDay(known), Relative: true) : null;
    }
}
