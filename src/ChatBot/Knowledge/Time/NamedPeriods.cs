namespace ChatBot.Knowledge.Time;

/// <summary>Quarters, halves, seasons, financial years, decades and centuries: "Q3 2024", "spring of 2024", "FY2024", "1980s", "19th century".</summary>
internal static class NamedPeriods
{
    public static DateMatch? Match(in DateReader reader, int at)
    {
        var start = reader.Skip(at, DateWord.The);
        var token = reader[start];
        return token.Word switch
        {
            DateWord.Quarter => Quarter(reader, start, start + 1),
            DateWord.Half when token.Value > 0 => Half(reader, start, start + 1),
            DateWord.Ordinal when IsUnit(reader, start + 1, DateUnit.Quarter) => Quarter(reader, start, start + 2),
            DateWord.Ordinal when IsUnit(reader, start + 1, DateUnit.Century) => Century(reader, start),
            DateWord.Season => OfSeason(reader, start),
            DateWord.Fiscal => Fiscal(reader, start),
            DateWord.Number => Numbered(reader, start),
            _ => null,
        };
    }

    private static DateMatch? Numbered(in DateReader reader, int at)
    {
        var number = reader[at];
        if (number.Is(DateTokenTraits.Plural))
            return Decade(number, at);
        if (number.Is(DateTokenTraits.Ordinal))
            return Century(reader, at);
        if (!reader.IsYear(at))
            return null;
        return reader[at + 1] switch
        {
            { Word: DateWord.Quarter } quarter => new(at + 2, Period.OfQuarter(number.Value, quarter.Value)),
            { Word: DateWord.Half, Value: > 0 } half => new(at + 2, Period.OfHalf(number.Value, half.Value)),
            // "Tokyo 2020 Summer Games" is a name.
            { Word: DateWord.Season } season when !season.Is(DateTokenTraits.Abbreviated | DateTokenTraits.Capital) =>
                new(at + 2, Period.OfSeason(number.Value, (Season)season.Value)),
            _ => SplitYear(reader, at) is { } next ? new(next, Period.OfFiscalYear(number.Value)) : null,
        };
    }

    private static DateMatch? Quarter(in DateReader reader, int at, int next)
    {
        var quarter = reader[at].Value;
        if (CalendarDates.TrailingYear(reader, next) is { } year)
            return new(year.Next, Period.OfQuarter(year.Year, quarter), year.Relative);
        return reader.Anchor is { } anchor && IsLed(reader, at) ? new(next, Period.OfQuarter(anchor.Year, quarter), Relative: true) : null;
    }

    private static DateMatch? Half(in DateReader reader, int at, int next)
    {
        var half = reader[at].Value;
        if (CalendarDates.TrailingYear(reader, next) is { } year)
            return new(year.Next, Period.OfHalf(year.Year, half), year.Relative);
        return reader.Anchor is { } anchor && IsLed(reader, at) ? new(next, Period.OfHalf(anchor.Year, half), Relative: true) : null;
    }

    private static DateMatch? OfSeason(in DateReader reader, int at)
    {
        var season = (Season)reader[at].Value;
        if (CalendarDates.TrailingYear(reader, at + 1) is { } year)
            return new(year.Next, Period.OfSeason(year.Year, season), year.Relative);
        // "in the spring" is a time; "spring", "fall" and "in the fall of the wall" need not be.
        var alone = reader.Word(at - 1) is DateWord.The or DateWord.In && IsLed(reader, at)
            && !reader[at].Is(DateTokenTraits.Abbreviated) && reader.Word(at + 1) is not (DateWord.Of or DateWord.Other);
        return alone && reader.Anchor is { } anchor
            ? new(at + 1, Period.OfSeason(SeasonYear(season, Tenses.Around(reader, at, at + 1), anchor), season), Relative: true)
            : null;
    }

    private static int SeasonYear(Season season, Tense tense, DateOnly anchor) => tense switch
    {
        Tense.Future when Period.OfSeason(anchor.Year, season).Last < anchor => anchor.Year + 1,
        Tense.Past when Period.OfSeason(anchor.Year, season).First > anchor => anchor.Year - 1,
        _ => anchor.Year,
    };

    // "FY2024", "FY 2024/25", "fiscal 2024", "the financial year 2024/25".
    private static DateMatch? Fiscal(in DateReader reader, int at)
    {
        if (reader[at].Digits > 0)
        {
            var year = reader[at].Value < 100 ? 2000 + reader[at].Value : reader[at].Value;
            var after = reader[at + 1].Is('/') && reader[at + 2].Digits == 2 ? at + 3 : at + 1;
            return year is >= 1000 and <= 2199 ? new(after, Period.OfFiscalYear(year)) : null;
        }

        var next = IsUnit(reader, at + 1, DateUnit.Year) ? at + 2 : at + 1;
        next = reader.Skip(next, DateWord.Of);
        return reader.IsYear(next) ? new(SplitYear(reader, next) ?? next + 1, Period.OfFiscalYear(reader[next].Value)) : null;
    }

    // "2023/24", "2023-24": one year that two calendar years share.
    private static int? SplitYear(in DateReader reader, int at) =>
        (reader[at + 1].Is('/') || reader.IsDash(at + 1)) && reader.Touches(at) && reader.Touches(at + 1)
            && reader[at + 2] is { Word: DateWord.Number, Digits: 2 } second && second.Traits == default
            && second.Value == (reader[at].Value + 1) % 100
            ? at + 3
            : null;

    private static DateMatch? Decade(DateToken number, int at) =>
        number is { Digits: 4, Value: >= 1000 and <= 2190 } && number.Value % 10 == 0
            ? new(at + 1, Period.OfYears(number.Value, number.Value + 9))
            : null;

    private static DateMatch? Century(in DateReader reader, int at)
    {
        var next = reader.IsDash(at + 1) ? at + 2 : at + 1;
        // "twenty-first century"
        var tens = reader.IsDash(at - 1) && reader[at - 2] is { Word: DateWord.NumberWord, Value: 20 } ? 20 : 0;
        var century = tens + reader[at].Value;
        return IsUnit(reader, next, DateUnit.Century) && century is >= 1 and <= 22 && reader.Word(next + 1) != DateWord.BeforeChrist
            ? new(next + 1, Period.OfYears(((century - 1) * 100) + 1, century * 100))
            : null;
    }

    private static bool IsLed(in DateReader reader, int at)
    {
        var before = reader.Word(at - 1) == DateWord.The ? reader.Word(at - 2) : reader.Word(at - 1);
        return before is DateWord.In or DateWord.By or DateWord.Of or DateWord.Over or DateWord.From or DateWord.To or DateWord.Preposition;
    }

    private static bool IsUnit(in DateReader reader, int at, DateUnit unit) =>
        reader[at] is { Word: DateWord.Unit } token && token.Value == (int)unit && !token.Is(DateTokenTraits.Plural);
}
