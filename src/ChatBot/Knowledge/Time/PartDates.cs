namespace ChatBot.Knowledge.Time;

/// <summary>A part of a time: "early May 2023", "mid-2024", "the end of the month", "first half of 2024", "the last week of June".</summary>
internal static class PartDates
{
    public static DateMatch? Match(in DateReader reader, int at)
    {
        var start = reader.Skip(at, DateWord.The);
        if (reader.Word(start) is DateWord.Ordinal or DateWord.Last && reader[start + 1] is { Word: DateWord.Unit } unit)
            return EdgeUnit(reader, start, (DateUnit)unit.Value);
        if (Part(reader, start) is not { } part)
            return null;
        var of = reader.Word(part.Next) == DateWord.Of;
        var target = of || reader.IsDash(part.Next) ? part.Next + 1 : part.Next;
        // "Start 2024" and "end May" say a time only after a preposition or a hyphen; "early May" always does.
        if (part.NeedsOf && target == part.Next && reader.Word(start - 1) is not (DateWord.By or DateWord.Preposition or DateWord.To))
            return null;
        return Whole(reader, target, of) is { } whole ? whole with { Period = whole.Period.Part(part.Part) } : null;
    }

    private static (PartOfPeriod Part, int Next, bool NeedsOf)? Part(in DateReader reader, int at) => reader[at] switch
    {
        { Word: DateWord.Part } part => ((PartOfPeriod)part.Value, at + 1, false),
        { Word: DateWord.Edges } edge => ((PartOfPeriod)edge.Value, at + 1, true),
        { Word: DateWord.Ordinal, Value: 1 } when reader[at + 1] is { Word: DateWord.Half, Value: 0 } => (PartOfPeriod.FirstHalf, at + 2, true),
        { Word: DateWord.Ordinal, Value: 2 } when reader[at + 1] is { Word: DateWord.Half, Value: 0 } => (PartOfPeriod.SecondHalf, at + 2, true),
        _ => null,
    };

    private static DateMatch? Whole(in DateReader reader, int at, bool of)
    {
        var found = CalendarDates.Match(reader, at, led: true) ?? NamedPeriods.Match(reader, at)
            ?? Years.Match(reader, reader.Skip(at, DateWord.The), led: true);
        if (found is not null || reader.Anchor is not { } today)
            return found;
        if (of && reader.Word(at) == DateWord.The && reader[at + 1] is { Word: DateWord.Unit, Value: > (int)DateUnit.Day } unit
            && !unit.Is(DateTokenTraits.Plural) && reader.Word(at + 2) != DateWord.Of)
            return Pointing.Unit(at + 2, (DateUnit)unit.Value, DateWord.This, today);
        return RelativeDates.Pointed(reader, at, today, the: false);
    }

    // "the last week of May 2024", "the first day of next month".
    private static DateMatch? EdgeUnit(in DateReader reader, int at, DateUnit unit)
    {
        if (reader.Word(at + 2) != DateWord.Of || unit is not (DateUnit.Day or DateUnit.Week) || Whole(reader, at + 3, of: true) is not { } whole)
            return null;
        var days = unit == DateUnit.Day ? 1 : 7;
        if (whole.Period.Days < days * 2)
            return null;
        return reader[at] switch
        {
            { Word: DateWord.Last } => whole with { Period = new(whole.Period.Last.AddDays(1 - days), whole.Period.Last) },
            { Value: 1 } => whole with { Period = new(whole.Period.First, whole.Period.First.AddDays(days - 1)) },
            _ => null,
        };
    }
}
