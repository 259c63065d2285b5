namespace ChatBot.Knowledge.Time;

/// <summary>Japanese dates: 2023年11月30日, 令和5年11月, 2023年春, 5月3日から7日, 来月, 先週金曜日, 3日前, 今月末.</summary>
internal static class JapaneseDates
{
    public static IReadOnlyList<DateMention> Find(string text, Span within, DateOnly? anchor)
    {
        List<DateMention> found = [];
        var reader = new JapaneseText(text, within, anchor);
        for (var at = within.Start; at < within.End;)
        {
            if (At(reader, at) is { } match)
            {
                found.Add(new DateMention(new Span(at, match.Next), match.Period.First, match.Period.Last, match.Relative));
                at = match.Next;
            }
            else
            {
                at = AfterNumber(reader, at);
            }
        }

        return found;
    }

    private static DateMatch? At(in JapaneseText reader, int at)
    {
        var letter = reader[at];
        if (JapaneseText.IsNumeral(letter))
            return JapaneseRuns.Match(reader, at) ?? JapaneseDurations.Match(reader, at) ?? JapaneseRelatives.Match(reader, at);
        return letter switch
        {
            '令' or '平' or '昭' or '大' or '明' => JapaneseRuns.Match(reader, at) ?? JapaneseRelatives.Match(reader, at),
            '過' or 'こ' or '今' or '向' => JapaneseDurations.Match(reader, at) ?? JapaneseRelatives.Match(reader, at),
            _ => JapaneseRelatives.Match(reader, at),
        };
    }

    // A number that is no date is passed whole, or its last digits would be tried: 12,3日 of 123日.
    private static int AfterNumber(in JapaneseText reader, int at) =>
        JapaneseText.IsNumeral(reader[at]) && reader[at] is not '一' && reader.Number(at) is { } number ? number.Next : at + 1;
}
