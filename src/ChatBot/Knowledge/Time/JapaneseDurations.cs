namespace ChatBot.Knowledge.Time;

/// <summary>Lengths of time told from today: 3日前, 2週間後, 過去3年間, 今後5年, 1か月以内.</summary>
internal static class JapaneseDurations
{
    private static readonly string[] Past = ["過去", "この", "ここ"];
    private static readonly string[] Coming = ["今後", "向こう", "これから"];

    private static readonly (string Word, DateUnit Unit)[] Units =
    [
        ("週間", DateUnit.Week), ("か月", DateUnit.Month), ("ヶ月", DateUnit.Month), ("カ月", DateUnit.Month), ("ヵ月", DateUnit.Month),
        ("ケ月", DateUnit.Month), ("箇月", DateUnit.Month), ("年", DateUnit.Year), ("日", DateUnit.Day),
    ];

    public static DateMatch? Match(in JapaneseText reader, int at)
    {
        if (reader.Anchor is not { } today)
            return null;
        if (reader.AnyOf(at, Past) is { } past)
            return Length(reader, at + past.Length) is { } gone ? Run(reader, gone, today, -1) : null;
        if (reader.AnyOf(at, Coming) is { } coming)
            return Length(reader, reader.Skip(at + coming.Length, "の")) is { } ahead ? Run(reader, ahead, today, 1) : null;
        // その3日後 is told from another day, 数百年後 from none.
        if (Length(reader, at) is not { } length || reader.Is(at - 2, "その") || reader[at - 1] == '数')
            return null;
        if (reader.Is(length.Next, "以内"))
            return Calendar.Shift(today, length.Count, length.Unit) is { } end ? new(length.Next + 2, new(today, end), Relative: true) : null;
        var direction = reader[length.Next] switch { '前' when reader[length.Next + 1] is not '後' => -1, '後' => 1, _ => 0 };
        return direction != 0 && Calendar.Around(today, direction * length.Count, length.Unit) is { } period
            ? new(length.Next + 1, period, Relative: true)
            : null;
    }

    private static (int Count, DateUnit Unit, int Next)? Length(in JapaneseText reader, int at)
    {
        if (reader.Number(at) is not { Value: >= 1 and <= 1000 } count)
            return null;
        foreach (var (word, unit) in Units)
        {
            if (reader.Is(count.Next, word))
                return (count.Value, unit, count.Next + word.Length);
        }

        return null;
    }

    private static DateMatch? Run(in JapaneseText reader, (int Count, DateUnit Unit, int Next) length, DateOnly today, int direction)
    {
        var next = reader.Skip(length.Next, "間");
        if (Calendar.Shift(today, direction * length.Count, length.Unit) is not { } edge)
            return null;
        return new(next, direction > 0 ? new Period(today, edge) : new Period(edge, today), Relative: true);
    }
}
