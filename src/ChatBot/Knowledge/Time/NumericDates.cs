namespace ChatBot.Knowledge.Time;

/// <summary>2023-11-30, 30/11/2023, 2023/11/30, 30.11.2023, 30/11/23. Where both orders are possible the day comes first, as in Britain.</summary>
internal static class NumericDates
{
    private const int ThisCentury = 2000;

    public static DateMatch? Match(in DateReader reader, int at)
    {
        if (reader.Word(at) != DateWord.Number || reader[at].Traits != default || !IsMark(reader[at + 1]) || !reader.Touches(at))
            return null;
        if (reader.Touches(at - 1) && IsMark(reader[at - 1]))
            return null;
        var same = reader[at + 3].Is((char)reader[at + 1].Value);
        var whole = same && reader.Touches(at + 1) && reader.Touches(at + 2) && reader.Touches(at + 3)
            && IsPlain(reader[at + 2]) && IsPlain(reader[at + 4]);
        if (!whole)
            return YearAndMonth(reader, at);
        if (reader.Touches(at + 4) && IsMark(reader[at + 5]) && reader.Word(at + 6) == DateWord.Number && reader[at + 6].Start == reader[at + 5].End)
            return null;
        return Day(reader[at], reader[at + 2], reader[at + 4]) is { } day ? new(at + 5, Period.OfDay(day)) : null;
    }

    private static DateMatch? YearAndMonth(in DateReader reader, int at)
    {
        var second = reader[at + 2];
        if (!reader.IsYear(at) || !reader[at + 1].Is('-') || !reader.Touches(at + 1) || second.Digits != 2 || !IsPlain(second))
            return null;
        // "2010-12" is read as a run of years, which it can be; "No. 2022-05" is a number.
        return !reader[at - 1].Is('.') && second.Value is >= 1 and <= 12 && second.Value <= reader[at].Value % 100
            ? new(at + 3, Period.OfMonth(reader[at].Value, second.Value))
            : null;
    }

    private static DateOnly? Day(DateToken first, DateToken second, DateToken third)
    {
        if (first.Digits == 4)
            return Make(first.Value, second, third);
        var year = third.Digits switch { 4 => third.Value, 2 => ThisCentury + third.Value, _ => 0 };
        return Make(year, second, first) ?? Make(year, first, second);
    }

    private static DateOnly? Make(int year, DateToken month, DateToken day)
    {
        var real = month.Digits <= 2 && day.Digits <= 2 && year is >= 1000 and <= 2199
            && month.Value is >= 1 and <= 12 && day.Value >= 1 && day.Value <= DateTime.DaysInMonth(year, month.Value);
        return real ? new DateOnly(year, month.Value, day.Value) : null;
    }

    private static bool IsMark(DateToken token) => token is { Word: DateWord.Punctuation, Value: '-' or '/' or '.' };

    private static bool IsPlain(DateToken token) => token is { Word: DateWord.Number, Value: >= 0 } && token.Traits == default;
}
