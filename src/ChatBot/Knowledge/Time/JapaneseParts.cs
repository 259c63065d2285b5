namespace ChatBot.Knowledge.Time;

/// <summary>What follows a year or month and narrows it: 春, 度, 上旬, 末, 第3四半期, 年代.</summary>
internal static class JapaneseParts
{
    private static readonly (string Word, PartOfPeriod Part)[] Parts =
    [
        ("上旬", PartOfPeriod.Early), ("初旬", PartOfPeriod.Early), ("中旬", PartOfPeriod.Middle), ("半ば", PartOfPeriod.Middle),
        ("下旬", PartOfPeriod.Late), ("初頭", PartOfPeriod.Start), ("初め", PartOfPeriod.Start), ("はじめ", PartOfPeriod.Start),
        ("前半", PartOfPeriod.FirstHalf), ("上半期", PartOfPeriod.FirstHalf), ("上期", PartOfPeriod.FirstHalf),
        ("後半", PartOfPeriod.SecondHalf), ("下半期", PartOfPeriod.SecondHalf), ("下期", PartOfPeriod.SecondHalf), ("末", PartOfPeriod.End),
    ];

    public static DateMatch? OfYear(in JapaneseText reader, int at, int year)
    {
        if (reader[at] == '度')
        {
            var fiscal = Period.OfFiscalYear(year);
            return Of(reader, reader.Skip(at + 1, "の"), fiscal) ?? Quarter(reader, at + 1, year, firstMonth: 4) ?? new DateMatch(at + 1, fiscal);
        }

        if (reader[at] == '代' && year % 10 == 0)
            return Of(reader, reader.Skip(at + 1, "の"), Period.OfYears(year, year + 9)) ?? new DateMatch(at + 1, Period.OfYears(year, year + 9));
        var next = reader.Skip(at, "の");
        return OfSeason(reader, next, year) ?? Of(reader, next, Period.OfYear(year)) ?? Quarter(reader, next, year, firstMonth: 1);
    }

    public static DateMatch? Of(in JapaneseText reader, int at, Period whole)
    {
        foreach (var (word, part) in Parts)
        {
            if (reader.Is(at, word))
                return new(at + word.Length, whole.Part(part));
        }

        return null;
    }

    public static DateMatch? OfSeason(in JapaneseText reader, int at, int year)
    {
        Season? season = reader[at] switch
        {
            '春' => Season.Spring,
            '夏' => Season.Summer,
            '秋' => Season.Autumn,
            '冬' => Season.Winter,
            _ => null,
        };
        return season is { } known ? new(at + 1, Period.OfSeason(year, known)) : null;
    }

    private static DateMatch? Quarter(in JapaneseText reader, int at, int year, int firstMonth)
    {
        var start = reader.Skip(reader.Skip(at, "の"), "第");
        return reader.Number(start) is { Value: >= 1 and <= 4 } number && reader.Is(number.Next, "四半期")
            ? new(number.Next + 3, Of(year, firstMonth + ((number.Value - 1) * 3)))
            : null;
    }

    private static Period Of(int year, int month) => Period.OfMonths(month > 12 ? year + 1 : year, month > 12 ? month - 12 : month, 3);
}
