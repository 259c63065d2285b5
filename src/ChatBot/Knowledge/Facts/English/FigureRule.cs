using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>Amounts with what they measure: "£5 billion tech ecosystem", "900 jobs", "20% of profit".</summary>
internal static class FigureRule
{
    private const int LongestUnit = 4;

    private static readonly HashSet<string> TimeUnits = new(StringComparer.OrdinalIgnoreCase)
    {
        "years", "months", "weeks", "days", "hours", "minutes", "seconds", "decades", "centuries", "times", "others", "points", "ways", "steps",
    };

    public static void Read(SentenceReading reading)
    {
        for (var at = 0; at < reading.Count; at++)
        {
            if (reading.IsInDate(at) || IsPartOfWord(reading, at) || IsOrdinal(reading, at) || reading.MentionOver(at) is not null || Amount(reading, at) is not { } amount)
                continue;
            if (Measured(reading, amount) is { } figure)
                reading.Mentions.Add(new Mention(FactKind.Figure, figure, Key: null, [reading.Part(PartKind.Measure, new Reach(amount.To, figure.To))]) );
            else if (IsMoney(reading, at) || IsPercent(reading, amount.To - 1))
                reading.Mentions.Add(new Mention(FactKind.Figure, amount, Key: null, []));
            at = amount.To - 1;
        }
    }

    // The number of "COVID-19" counts nothing; nor do those of "Section 232" and "26/11".
    private static bool IsPartOfWord(SentenceReading reading, int at) =>
        (reading.IsHyphen(at - 1) && reading[at - 1].IsTight && reading[at - 2].IsWord)
        || (reading[at].Kind == FactTokenKind.Number && (IsOfLabel(reading, at - 1) || IsSlashed(reading, at) || IsSlashed(reading, at - 2)));

    // "25<sup>th</sup> anniversary".
    private static bool IsOrdinal(SentenceReading reading, int at) =>
        reading[at].Kind == FactTokenKind.Number && reading[at + 1].IsTight && reading.Word(at + 1) is "st" or "nd" or "rd" or "th";

    private static bool IsOfLabel(SentenceReading reading, int at) =>
        reading[at].IsCapitalised && reading.Word(at) is "Section" or "Sections" or "Article" or "Articles" or "Chapter" or "Annex" or "Part" or "Paragraph" or "Resolution" or "Regulation";

    private static bool IsSlashed(SentenceReading reading, int at) =>
        reading[at].Kind == FactTokenKind.Number && reading.IsMark(at + 1, '/') && reading[at + 2].Kind == FactTokenKind.Number;

    // "$2.9 billion", "30,500", "three million", "20%", "A$30 million".
    private static Reach? Amount(SentenceReading reading, int at)
    {
        var number = at;
        while (number < at + 3 && (IsCurrency(reading, number) || QualifiesCurrency(reading, number)))
            number++;
        var isMoney = number > at;
        var isWord = !isMoney && IsNumberWord(reading, number) && reading.Is(number + 1, WordClass.Scale);
        if (reading[number].Kind != FactTokenKind.Number && !isWord && !(isMoney && reading.Word(number) is [>= '0' and <= '9', ..]))
            return null;
        var to = number + 1;
        if (reading.IsHyphen(to) && reading[to + 1].Kind == FactTokenKind.Number)
            to += 2;
        // "$7.5+ million".
        if (reading.IsMark(to, '+') && reading[to].IsTight)
            to++;
        while (reading.Is(to, WordClass.Scale) && to < number + 4)
            to++;
        if (reading.IsHyphen(to) && reading.Is(to + 1, WordClass.Scale))
            to += 2;
        if (reading.IsMark(to, '%') || reading.Is(to, "percent"))
            to++;
        else if (reading.Is(to, "per") && reading.Is(to + 1, "cent"))
            to += 2;
        return new Reach(at, to);
    }

    private static Reach? Measured(SentenceReading reading, Reach amount)
    {
        if (IsMoney(reading, amount.From) || IsPercent(reading, amount.To - 1))
        {
            var start = reading.Is(amount.To, "of") || reading.Is(amount.To, "in") ? amount.To + 1 : reading.Is(amount.To, "worth") && reading.Is(amount.To + 1, "of") ? amount.To + 2 : amount.To;
            var end = reading.IsInDate(start) || reading.IsHyphen(start) ? start : NounPhrase.End(reading, start);
            return end > start ? new Reach(amount.From, end) : null;
        }

        return Counted(reading, amount);
    }

    // A count needs a noun in the plural right behind it, else it is a label, an age, a rank.
    private static Reach? Counted(SentenceReading reading, Reach amount)
    {
        var word = reading.Word(amount.From);
        if ((word.Length == 1 && !reading.Is(amount.To - 1, WordClass.Scale)) || (amount.Length == 1 && IsYear(word)))
            return null;
        for (var to = amount.To; to < amount.To + LongestUnit; to++)
        {
            if (reading.IsHyphen(to) && to > amount.To && reading[to].IsTight)
                continue;
            if (!reading[to].IsWord || reading.Is(to, WordClass.Function) || reading[to].IsCapitalised)
                return null;
            var unit = reading.Word(to);
            if (TimeUnits.Contains(unit.ToString()))
                return null;
            var isEnd = !reading[to + 1].IsWord || reading.Is(to + 1, WordClass.Function) || reading[to + 1].IsCapitalised;
            if ((unit is [.., not 's', 's'] || unit is "people" or "children" or "women" or "men" or "yen") && isEnd)
                return new Reach(amount.From, to + 1);
        }

        return null;
    }

    // "2030 goals" are not so many.
    private static bool IsYear(ReadOnlySpan<char> word) => word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal)) && !word.EndsWith("00", StringComparison.Ordinal);

    private static bool IsMoney(SentenceReading reading, int at) =>
        IsCurrency(reading, at) || QualifiesCurrency(reading, at);

    // "US$", "A$".
    private static bool QualifiesCurrency(SentenceReading reading, int at) =>
        reading[at].IsCapitalised && (reading.Is(at, WordClass.Acronym) || (reading[at + 1].IsTight && reading[at].End - reading[at].Start <= 2)) && IsCurrency(reading, at + 1);

    private static bool IsCurrency(SentenceReading reading, int at) =>
        reading[at].Kind == FactTokenKind.Mark && reading.Word(at) is "£" or "$" or "€" or "¥" or "￥"
        || (reading[at].IsWord && Currencies.IsCode(reading.Word(at)));

    private static bool IsPercent(SentenceReading reading, int at) => reading.IsMark(at, '%') || reading.Is(at, "percent") || reading.Is(at, "cent");

    private static bool IsNumberWord(SentenceReading reading, int at) =>
        reading.Word(at) is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "twenty" or "thirty" or "forty" or "fifty";
}
