using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>How far a name reaches to the left and the right of its head, as capitals and the small words between them tell.</summary>
internal static class NameReach
{
    private const WordClass Heads = WordClass.Agreement | WordClass.LooseAgreement | WordClass.Event | WordClass.Organisation;

    private const int LongestName = 16;

    /// <returns>The first token of the name whose head stands at <paramref name="head"/>.</returns>
    public static int Left(SentenceReading reading, int head)
    {
        var from = head;
        while (from > 0 && head - from < LongestName && Before(reading, from, head) is { } before)
            from = before;
        from = WithoutLead(reading, from, head);
        return SpelledOut.From(reading, from, head) ?? AllCountries(reading, from) ?? from;
    }

    // "the Australia, New Zealand, and United States Security Treaty": all who are named before it, from the article on.
    private static int? AllCountries(SentenceReading reading, int from)
    {
        if (!reading.IsCountry(from) || !reading.Is(from - 1, "and"))
            return null;
        var at = from - 1;
        while (reading.IsCountry(at) || reading.IsMark(at, ',') || reading.Is(at, "and"))
            at--;
        return reading.Is(at, "the") && reading.IsCountry(at + 1) ? at + 1 : null;
    }

    /// <returns>The token after the name's last.</returns>
    public static int Right(SentenceReading reading, int head)
    {
        var to = head + 1;
        while (to - head < LongestName && After(reading, to) is { } after)
            to = after;
        return to;
    }

    /// <summary>"(CEPA)" right after a name.</summary>
    public static Reach? ShortName(SentenceReading reading, int at)
    {
        if (!reading.IsMark(at, '('))
            return null;
        var from = at + 1;
        while (reading[from].Kind == FactTokenKind.Mark && !reading.IsMark(from, ')') && from < at + 3)
            from++;
        if (reading.Is(from, "the") || reading.Is(from, "hereinafter"))
            from++;
        var to = from;
        while (to < from + 4 && (reading.IsNameWord(to) || (reading.IsHyphen(to) && to > from)))
            to++;
        var close = to;
        while (reading[close].Kind == FactTokenKind.Mark && !reading.IsMark(close, ')') && close < to + 2)
            close++;
        return to > from && reading.IsMark(close, ')') && (reading.Is(from, WordClass.Acronym) || to - from > 1) ? new Reach(from, to) : null;
    }

    private static int? Before(SentenceReading reading, int from, int head)
    {
        var left = from - 1;
        if (reading.IsNameWord(left))
            return StandsAlone(reading, left) || EndsOtherName(reading, left) || IsDone(reading, left) ? null : left;
        if (reading.IsHyphen(left) && (reading.IsNameWord(left - 1) || IsPartOfCompound(reading, left - 1)))
            return left - 1;
        // "Leaders' Statement", "Advisors’ Dialogue".
        if (reading.IsApostrophe(left) && reading[left].IsTight && reading.IsNameWord(left - 1))
            return left - 1;
        // "Competitiveness and Resilience (CoRe) Partnership".
        if (reading.IsMark(left, ')') && reading.IsMark(left - 2, '(') && reading.Is(left - 1, WordClass.Acronym) && reading.IsNameWord(left - 3))
            return left - 3;
        // "Tokyo 2020 Olympic Games".
        if (reading[left].Kind == FactTokenKind.Number && reading.IsInDate(left) && reading.IsPlace(left - 1) && !reading.IsPlace(from))
            return left - 1;
        if (reading.Is(left, "and") || reading.IsMark(left, '&'))
            return JoinsLeft(reading, left, from) ? left - 1 : null;
        return null;
    }

    private static bool IsPartOfCompound(SentenceReading reading, int index) =>
        reading[index].IsWord && reading[index + 2].IsCapitalised && !reading.Is(index, WordClass.Function) && reading[index].IsCapitalised;

    // "Japan's Digital Partnership": the owner is no part of the name; "Prime Minister's Council" keeps its office.
    private static bool StandsAlone(SentenceReading reading, int index) =>
        reading[index].IsPossessive && !reading.Is(index, WordClass.Title);

    private static bool EndsOtherName(SentenceReading reading, int index) =>
        reading.MentionOver(index) is { Kind: FactKind.Person } person && person.Tokens.Contains(index);

    // "President Silva Announces Trade Mission": in a headline verbs are written like names.
    private static bool IsDone(SentenceReading reading, int index) =>
        reading.Is(index, WordClass.Finite) && EndsOtherName(reading, index - 1);

    // "Olympic and Paralympic Games" is one name; in "Japan and Digital Partnership" and "Paris Agreement and Kyoto Protocol" another ends before.
    private static bool JoinsLeft(SentenceReading reading, int and, int from)
    {
        var left = and - 1;
        return reading.IsNameWord(left) && !reading[left].IsPossessive && !reading.IsPlace(left)
            && !reading.Is(left, Heads & ~WordClass.LooseAgreement) && reading.MentionOver(left) is null
            && !(reading.Is(left, WordClass.Acronym) && !reading.Is(from, WordClass.Acronym))
            && reading.IsNameWord(from) && !reading.IsPlace(from)
            && (reading.IsNameWord(left - 1) || reading.Is(left - 1, WordClass.Determiner | WordClass.Praise | WordClass.Modifier) || IsDescribed(reading, left) || left == 0 || reading[left - 1].Kind == FactTokenKind.Mark
                || reading.IsCountry(left - 1));
    }

    // "a safe and secure Olympic and Paralympic Games": what "a" opens goes on to the head.
    private static bool IsDescribed(SentenceReading reading, int at)
    {
        var article = at - 1;
        while (article > at - 5 && reading[article].IsWord && !reading[article].IsCapitalised && (reading.Is(article, "and") || !reading.Is(article, WordClass.Function | WordClass.Finite)))
            article--;
        return article < at - 1 && (reading.Is(article, "a") || reading.Is(article, "an"));
    }

    // "the Major Economies Forum": in the middle of a sentence a capital makes praise a name.
    private static bool IsNamedPraise(SentenceReading reading, int at, int head) =>
        at > 1 && head - at > 1 && reading.Is(at - 1, "the") && !reading[at - 1].IsCapitalised;

    // A capital that only opens the sentence, or praises, is no part of the name.
    private static int WithoutLead(SentenceReading reading, int from, int head)
    {
        while (from < head && (reading.Is(from, WordClass.Function) || reading[from].Kind == FactTokenKind.Mark
            || (reading.Is(from, WordClass.Praise) && !reading.Is(from, WordClass.Event | WordClass.Agreement | WordClass.Modifier) && !IsNamedPraise(reading, from, head))
            || (from == 0 && OnlyOpens(reading, from, head))))
            from++;
        return from;
    }

    private static bool OnlyOpens(SentenceReading reading, int from, int head) =>
        from + 1 < head && reading.Word(from) is [.., 'i', 'n', 'g'] && !reading.Is(from, WordClass.Modifier);

    private static int? After(SentenceReading reading, int at)
    {
        // "Efforts to Counter the Proliferation": a verb in capitals takes its object along.
        if (reading.Is(at, "the") && reading.Is(at - 2, "to") && reading.IsNameWord(at - 1) && reading.IsNameWord(at + 1) && !reading.IsPlace(at - 1) && !reading.IsPlace(at + 1))
            return RunEnd(reading, at + 1);
        if (!reading.Is(at, WordClass.Link))
            return reading.IsHyphen(at) && reading.IsNameWord(at + 1) ? at + 2 : null;
        if (reading.Is(at, "and") || reading.Is(at, "the") || reading.Is(at, "in"))
            return null;
        var start = reading.Is(at + 1, "the") ? at + 2 : at + 1;
        // "Trade Mission to Attend the Fair": what for, not its name.
        if (!reading.IsNameWord(start) || (reading.Is(at, "to") && reading.Is(start, WordClass.Holding)))
            return null;
        // "for Japan", "to London": for whom, not what.
        if (!reading.Is(at, "of") && !reading.Is(at, "on") && reading.IsPlace(start) && !reading.IsNameWord(PhraseEnd(reading, start)))
            return null;
        return RunEnd(reading, start);
    }

    /// <summary>The end of a run of name words with the small words between them: "Economy, Trade and Industry", "Law of the Sea".</summary>
    public static int RunEnd(SentenceReading reading, int start)
    {
        var to = start + 1;
        while (true)
        {
            if (reading.IsNameWord(to) && !reading[to - 1].IsPossessive)
                to++;
            else if (reading.IsHyphen(to) && reading[to + 1].IsWord && reading[to + 1].IsTight)
                to += 2;
            else if ((reading.Is(to, "and") || reading.IsMark(to, '&')) && ContinuesList(reading, to + 1))
                to += 2;
            else if (reading.IsMark(to, ',') && IsListOfOneName(reading, to) is { } end)
                to = end;
            else if ((reading.Is(to, "of") || (reading.Is(to, "for") && to - start == 1)) && reading.IsNameWord(reading.Is(to + 1, "the") ? to + 2 : to + 1))
                to = (reading.Is(to + 1, "the") ? to + 2 : to + 1) + 1;
            else
                return to;
        }
    }

    private static int PhraseEnd(SentenceReading reading, int at) => reading.PhraseAt(at)?.Tokens.To ?? at + 1;

    private static bool ContinuesList(SentenceReading reading, int at) =>
        reading.IsNameWord(at) && !reading.IsPlace(at) && !reading.Is(at, WordClass.Acronym) && !HoldsHead(reading, at)
        && !reading.Is(at, WordClass.Title) && reading.MentionOver(at) is null;

    // ", Trade and Industry": single plain words up to an "and".
    private static int? IsListOfOneName(SentenceReading reading, int comma)
    {
        var at = comma;
        for (var items = 0; items < 4; items++)
        {
            if (reading.IsMark(at, ',') && (reading.Is(at + 1, "and") || reading.IsMark(at + 1, '&')))
                at++;
            var isLast = reading.Is(at, "and") || reading.IsMark(at, '&');
            if ((!isLast && !reading.IsMark(at, ',')) || !ContinuesList(reading, at + 1))
                return null;
            at += 2;
            if (isLast)
                return at;
            if (reading.IsNameWord(at) && !HoldsHead(reading, at) && !reading.IsPlace(at))
                at++;
        }

        return null;
    }

    private static bool HoldsHead(SentenceReading reading, int at)
    {
        for (; reading.IsNameWord(at) || reading.IsHyphen(at); at++)
            if (reading.Is(at, WordClass.Agreement | WordClass.Event | WordClass.OrganisationOf | WordClass.Organisation) && !reading.Is(at, WordClass.Portfolio))
                return true;
        return false;
    }
}
