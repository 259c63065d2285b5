namespace ChatBot.Knowledge.Time;

/// <summary>Finds the dates a text states, in English and Japanese, and the days they mean.</summary>
internal static class DateExpressions
{
    public static IReadOnlyList<DateMention> Find(string text, DateOnly? anchor) => Find(text, new Span(0, text.Length), anchor);

    /// <param name="within">The part of <paramref name="text"/> that is read; the spans found refer to the whole text.</param>
    /// <param name="anchor">The day the text speaks from; without it "next month" and "in May" are left unresolved, and so out.</param>
    public static IReadOnlyList<DateMention> Find(string text, Span within, DateOnly? anchor)
    {
        using var lexer = new DateLexer();
        lexer.Read(text, within);
        var japanese = lexer.HoldsJapanese ? JapaneseDates.Find(text, within, anchor) : [];
        if (!lexer.MayHoldDate)
            return japanese;
        var english = English(new DateReader(lexer.Tokens, anchor));
        return japanese.Count == 0 ? english : Merged(japanese, english);
    }

    private static List<DateMention> English(in DateReader reader)
    {
        List<DateMention> found = [];
        for (var at = 0; reader.Word(at) != DateWord.Edge;)
        {
            // At the end of the calendar a stretch of days can end before it begins; such a day means nothing.
            if (MayBegin(reader, at) && At(reader, at) is { } match && match.Period.First <= match.Period.Last)
            {
                var span = new Span(reader[at].Start, reader[match.Next - 1].End);
                found.Add(new DateMention(span, match.Period.First, match.Period.Last, match.Relative));
                at = match.Next;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    // Most words of a text begin no date; the article does only before one that does.
    private static bool MayBegin(in DateReader reader, int at) => reader.Word(at) switch
    {
        DateWord.The => reader.Word(at + 1) is not (DateWord.Other or DateWord.PastCue or DateWord.Function),
        var word => word >= DateWord.Number,
    };

    private static DateMatch? At(in DateReader reader, int at)
    {
        var found = reader.Word(at) switch
        {
            DateWord.Number => NumericDates.Match(reader, at) ?? DateRanges.SharedYear(reader, at) ?? CalendarDates.Match(reader, at)
                ?? NamedPeriods.Match(reader, at) ?? RelativeDates.Match(reader, at) ?? Years.Match(reader, at),
            DateWord.Month => DateRanges.SharedYear(reader, at) ?? CalendarDates.Match(reader, at),
            DateWord.Weekday => CalendarDates.Match(reader, at) ?? RelativeDates.Match(reader, at),
            DateWord.The => DateRanges.SharedYear(reader, at) ?? PartDates.Match(reader, at) ?? CalendarDates.Match(reader, at)
                ?? NamedPeriods.Match(reader, at) ?? RelativeDates.Match(reader, at),
            DateWord.Part or DateWord.Edges or DateWord.Last => PartDates.Match(reader, at) ?? RelativeDates.Match(reader, at),
            DateWord.Ordinal => PartDates.Match(reader, at) ?? NamedPeriods.Match(reader, at),
            DateWord.Season or DateWord.Quarter or DateWord.Half or DateWord.Fiscal => NamedPeriods.Match(reader, at),
            _ => RelativeDates.Match(reader, at),
        };
        return found is { } match ? DateRanges.Extend(reader, at, match) : null;
    }

    // 2023年11月30日 is read whole; the "2023" in it is not read again.
    private static List<DateMention> Merged(IReadOnlyList<DateMention> japanese, List<DateMention> english)
    {
        List<DateMention> all = [.. japanese, .. english.Where(mention => !japanese.Any(other => other.Span.Overlaps(mention.Span)))];
        all.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return all;
    }
}
