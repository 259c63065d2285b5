using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Time;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>Which of a sentence's dates belongs to a thing it names. A wrong date is worse than none.</summary>
internal static class DateChoice
{
    // Longer times are the background of what happened, not its day.
    private const int LongestPeriod = 366;
    private const int LongestTail = 10;
    private const int VerbReach = 14;

    /// <param name="verbs">What says that the thing came about or took place.</param>
    public static IReadOnlyList<DateMention> For(SentenceReading reading, Mention mention, Reach clause, WordClass verbs)
    {
        var dates = new List<(DateMention Date, Reach Tokens)>();
        foreach (var date in reading.Dates)
        {
            var tokens = new Reach(reading.TokenAt(date.Span.Start), reading.TokenAt(date.Span.End));
            if (clause.Contains(tokens.From) && date.Last.DayNumber - date.First.DayNumber < LongestPeriod && !reading.Is(tokens.From - 1, WordClass.Bound) && !IsOfAnother(reading, mention, tokens))
                dates.Add((date, tokens));
        }

        if (dates.Count == 0)
            return [];
        foreach (var (date, tokens) in dates)
            if (Touches(reading, mention, tokens))
                return [date];
        foreach (var (date, tokens) in dates)
            if (IsTail(reading, mention, tokens))
                return [date];
        if (Verb(reading, mention, clause, verbs) is not { } verb)
            return [];
        var (nearest, at) = dates.MinBy(date => Math.Abs(date.Tokens.From - verb));
        return !verbs.HasFlag(WordClass.Making) && IsAnnounced(reading, at, clause, Math.Abs(at.From - verb)) ? [] : [nearest];
    }

    // "today announced a delegation to attend": a date belongs to the verb next to it.
    private static bool IsAnnounced(SentenceReading reading, Reach date, Reach clause, int within)
    {
        for (var at = Math.Max(clause.From, date.From - within + 1); at < Math.Min(clause.To, date.From + within); at++)
            if (!reading[at].IsCapitalised && reading.MentionOver(at) is null
                && reading.Word(at) is "announce" or "announces" or "announced" or "announcing" or "unveiled" or "named" or "designated" or "confirmed" or "said" or "says")
                return true;
        return false;
    }

    // "Digital Partnership in 2022", "Accord (May 2023)", "the 2023 Framework Agreement", "Expo 2025".
    private static bool Touches(SentenceReading reading, Mention mention, Reach date)
    {
        if (mention.Whole.Contains(date.From))
            return true;
        var at = mention.Whole.To;
        while (at < date.From && at < mention.Whole.To + 2 && (reading.Is(at, "of") || reading.Is(at, "in") || reading.Is(at, "on") || reading.IsMark(at, ',') || reading.IsMark(at, '(')))
            at++;
        if (at == date.From && date.From >= mention.Whole.To)
            return true;
        var before = date.To;
        while (before < mention.Whole.From && before < date.To + 2 && (reading[before].IsPossessive || reading.Is(before, WordClass.Praise)))
            before++;
        return before == mention.Whole.From && date.To <= mention.Whole.From && !reading.IsMark(date.To - 1, ',');
    }

    // The date follows, and nothing between begins another statement.
    private static bool IsTail(SentenceReading reading, Mention mention, Reach date)
    {
        var at = mention.Whole.To;
        if (date.From <= at || date.From - at > LongestTail + 6)
            return false;
        var words = 0;
        for (; at < date.From; at++)
        {
            if (reading.IsMark(at, ',') && reading.Is(at + 1, WordClass.Making | WordClass.Holding))
                continue;
            var isAside = reading.MentionOver(at) is { } other && other.Kind is FactKind.Person or FactKind.Organisation or FactKind.Place;
            if (!isAside && (reading[at].Kind == FactTokenKind.Mark && !reading.IsHyphen(at) && !reading.IsMark(at, '\'') && !reading.IsMark(at, '\u2019')
                || (reading.Is(at, WordClass.Finite) && !reading.Is(at, WordClass.Making | WordClass.Holding)) || EndsLikeVerb(reading, at) || reading.Is(at, "that") || reading.Is(at, "which")))
                return false;
            words += isAside ? 0 : 1;
        }

        return words <= LongestTail && (reading.Is(date.From - 1, "in") || reading.Is(date.From - 1, "on") || reading.Is(date.From - 1, "of") || reading.Is(date.From - 1, "at") || (words <= 4 && !reading.Is(date.From - 1, WordClass.Function) && !Modifies(reading, date)));
    }

    // "2035 targets": the year of the targets.
    private static bool Modifies(SentenceReading reading, Reach date) =>
        date.Length == 1 && reading[date.To].IsWord && !reading.Is(date.To, WordClass.Function);

    private static bool EndsLikeVerb(SentenceReading reading, int at) =>
        reading.Word(at) is [.., 'e', 'd'] && !reading.Is(at, WordClass.Making | WordClass.Holding | WordClass.Leading);

    // The date touches another thing: it is that one's.
    private static bool IsOfAnother(SentenceReading reading, Mention mention, Reach date)
    {
        foreach (var other in reading.Mentions)
            if (other != mention && other.Kind is FactKind.Agreement or FactKind.Event && !other.Whole.Overlaps(mention.Whole) && Touches(reading, other, date))
                return true;
        return false;
    }

    // "signed the Accord", "the Accord was signed": the nearest such verb with no other clause between.
    private static int? Verb(SentenceReading reading, Mention mention, Reach clause, WordClass verbs)
    {
        for (var distance = 1; distance <= VerbReach; distance++)
        {
            var before = mention.Whole.From - distance;
            if (before >= clause.From && IsVerb(reading, before, verbs) && !Parted(reading, before, mention.Whole.From))
                return before;
            var after = mention.Whole.To + distance - 1;
            if (after < clause.To && distance <= VerbReach / 2 && IsVerb(reading, after, verbs) && !Parted(reading, mention.Whole.To, after))
                return after;
        }

        return null;
    }

    // An event takes place on another day than the one it is announced or called into being on.
    private static bool IsVerb(SentenceReading reading, int at, WordClass verbs) =>
        reading.Is(at, verbs) && !reading[at].IsCapitalised && reading.MentionOver(at) is null && (verbs.HasFlag(WordClass.Making) || !reading.Is(at, WordClass.Making));

    private static bool Parted(SentenceReading reading, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (reading.IsMark(at, ';') || reading.IsMark(at, ':') || reading.Is(at, "that") || reading.Is(at, "which") || reading.Is(at, "under")
                || (reading.IsMark(at, ',') && reading.MentionOver(at) is null && reading.MentionOver(at + 1) is null && !reading.Is(at + 1, WordClass.Modifier)))
                return true;
        return false;
    }
}
