namespace ChatBot.Knowledge.Time;

/// <summary>A year that stands alone: "in 2020", "the 2022 agreement", "2020-2023". A plain number of four digits is not one.</summary>
internal static class Years
{
    private const int FirstModern = 1900;
    private const int LastModern = 2099;

    /// <param name="led">A word before it already says that a time follows ("early", "end of").</param>
    public static DateMatch? Match(in DateReader reader, int at, bool led = false)
    {
        if (!reader.IsYear(at) || IsPartOfCode(reader, at))
            return null;
        if (Run(reader, at) is { } run)
            return run;
        return led || IsYear(reader, at) ? new(at + 1, Period.OfYear(reader[at].Value)) : null;
    }

    private static DateMatch? Run(in DateReader reader, int at)
    {
        var (first, joint) = (reader[at].Value, reader.IsDash(at + 1) || reader.Word(at + 1) == DateWord.To
            || (reader.Word(at + 1) == DateWord.And && reader.Word(at - 1) == DateWord.Between));
        if (!joint || !IsModern(first))
            return null;
        var second = reader[at + 2];
        if (reader.IsYear(at + 2) && IsModern(second.Value) && second.Value > first && EndsYear(reader, at + 2))
            return new(at + 3, Period.OfYears(first, second.Value));
        var century = first - (first % 100);
        var shortened = reader.IsDash(at + 1) && reader.Touches(at) && reader.Touches(at + 1) && second.Traits == default
            && second is { Word: DateWord.Number, Digits: 2 } && century + second.Value > first;
        return shortened ? new(at + 3, Period.OfYears(first, century + second.Value)) : null;
    }

    private static bool IsYear(in DateReader reader, int at)
    {
        var (year, before) = (reader[at].Value, reader[at - 1]);
        if (!EndsYear(reader, at))
            return false;
        return before.Word switch
        {
            DateWord.In or DateWord.From or DateWord.To or DateWord.By or DateWord.Of or DateWord.Between => true,
            DateWord.Over or DateWord.Preposition => IsModern(year),
            DateWord.And => IsModern(year) && reader.IsYear(at - 2),
            DateWord.The => IsModern(year) && year % 100 != 0,
            DateWord.Punctuation => before.Is('(') && IsModern(year) && (reader[at + 1].Is(')') || reader[at + 1].Is(',') || reader.IsDash(at + 1)),
            DateWord.Unit => before.Value == (int)DateUnit.Year,
            // "Expo 2025", "agreements 2020": at the end of what is said, a year rather than a number of things.
            DateWord.Other or DateWord.PastCue or DateWord.Function => IsModern(year) && year % 100 != 0 && Closes(reader[at + 1]) && !Numbers(reader, at),
            _ => false,
        };
    }

    // "in 2000 firms", "of 2024 respondents" count things: a year is followed by a mark, a name, or a word that begins something new.
    private static bool EndsYear(in DateReader reader, int at)
    {
        var (year, next) = (reader[at].Value, reader[at + 1]);
        if (next.Word is DateWord.Scale or DateWord.BeforeChrist or DateWord.Japanese or DateWord.Number or DateWord.Unit)
            return false;
        if (next.Word is not (DateWord.Other or DateWord.PastCue) || next.Is(DateTokenTraits.Capital))
            return true;
        return IsModern(year) && year % 100 != 0 && reader.Word(at - 1) is not DateWord.Of;
    }

    private static bool Closes(DateToken next) => next.Word is DateWord.Edge or DateWord.Punctuation or DateWord.Function or DateWord.That or DateWord.And or DateWord.In
        or DateWord.On or DateWord.To or DateWord.FutureCue or DateWord.PastCue || next.Is(DateTokenTraits.Capital);

    // "Article 2019", "No. 2021", "version 2019": a name of four capitals or a numbering word would need a list; what holds is the mark before.
    private static bool Numbers(in DateReader reader, int at) => reader[at - 1].Is(DateTokenTraits.Quantity);

    // "2016/679", "1907/2006", "A-2020", "2020-05/3".
    private static bool IsPartOfCode(in DateReader reader, int at) =>
        (reader.Touches(at - 1) && reader[at - 1] is { Word: DateWord.Punctuation } mark && mark.Value is '/' or '#' or '.' or '_')
        || (reader.Touches(at) && reader[at + 1] is { Word: DateWord.Punctuation, Value: '/' or '_' or ':' } && reader.Touches(at + 1));

    private static bool IsModern(int year) => year is >= FirstModern and <= LastModern;
}
