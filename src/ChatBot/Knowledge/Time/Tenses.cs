namespace ChatBot.Knowledge.Time;

internal enum Tense
{
    Unknown,
    Past,
    Future,
}

/// <summary>Whether the words around a date speak of what was or of what will be: "will visit in May", "signed on Friday".</summary>
internal static class Tenses
{
    private const int Reach = 16;

    public static Tense Around(in DateReader reader, int start, int next)
    {
        var before = Tense.Unknown;
        // "will be signed in May": the helping verb decides, so the whole clause before the date is read.
        for (var at = start - 1; at >= start - Reach && !EndsClause(reader, at); at--)
        {
            if (Of(reader, at) is var tense && tense == Tense.Future)
                return tense;
            before = before == Tense.Unknown ? tense : before;
        }

        if (before != Tense.Unknown)
            return before;
        var from = reader.Skip(next, ',');
        for (var at = from; at < from + Reach && !EndsClause(reader, at); at++)
        {
            if (Of(reader, at) is var tense && tense != Tense.Unknown)
                return tense;
        }

        return Tense.Unknown;
    }

    private static bool EndsClause(in DateReader reader, int at) =>
        reader[at] is { Word: DateWord.Edge } or { Word: DateWord.Punctuation, Value: '.' or ';' or '!' or '?' or ':' or ',' or '(' or ')' };

    private static Tense Of(in DateReader reader, int at) => reader.Word(at) switch
    {
        DateWord.FutureCue => Tense.Future,
        DateWord.PastCue => Tense.Past,
        _ => Tense.Unknown,
    };
}
