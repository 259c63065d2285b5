namespace ChatBot.Knowledge.Time;

/// <summary>Japanese writes no spaces, so its dates are read character by character; nothing is ever read beyond <see cref="End"/>.</summary>
internal readonly ref struct JapaneseText(string text, Span within, DateOnly? anchor)
{
    private const string Digits = "〇一二三四五六七八九";
    private const int LongestValue = 9_999;

    public int Start { get; } = within.Start;

    public int End { get; } = within.End;

    public DateOnly? Anchor { get; } = anchor;

    public char this[int at] => at >= Start && at < End ? text[at] : '\0';

    public bool Is(int at, string word) => at >= Start && at + word.Length <= End && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);

    /// <summary>The first of <paramref name="words"/> that stands here; longer ones must come first.</summary>
    public string? AnyOf(int at, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(at, word))
                return word;
        }

        return null;
    }

    public int Skip(int at, string word) => Is(at, word) ? at + word.Length : at;

    public static bool IsNumeral(char letter) => DateLexer.IsDigit(letter) || letter is '十' or '百' or '千' || Digits.Contains(letter);

    /// <summary>2023, 全角 digits, 二〇二三 and 二十三 alike; null where no number stands or it is too large for a date.</summary>
    public (int Value, int Next)? Number(int at)
    {
        var (value, unit, next) = (0, 0, at);
        for (; next < End; next++)
        {
            var letter = text[next];
            var scale = letter switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            var digit = DateLexer.IsDigit(letter) ? DateLexer.Digit(letter) : Digits.IndexOf(letter, StringComparison.Ordinal);
            // The 四 of 第3四半期 belongs to the next word.
            if (digit >= 0 && next > at && DateLexer.IsDigit(letter) != DateLexer.IsDigit(text[next - 1]) && scale == 0 && text[next - 1] is not ('十' or '百' or '千'))
                break;
            if (scale > 0)
                (value, unit) = (value + (Math.Max(unit, 1) * scale), 0);
            else if (digit >= 0)
                unit = (unit * 10) + digit;
            else
                break;
            if (value > LongestValue || unit > LongestValue)
                return null;
        }

        return next > at ? (value + unit, next) : null;
    }

    /// <summary>Japanese tells what is meant at the sentence's end: した was, 予定 and 見通し are to come.</summary>
    public Tense TenseAfter(int at)
    {
        var stop = text.AsSpan(at, End - at).IndexOf('。');
        var rest = text.AsSpan(at, stop >= 0 ? stop : End - at);
        foreach (var cue in (ReadOnlySpan<string>)["予定", "見通し", "見込", "計画", "方針", "だろう", "つもり"])
        {
            if (rest.Contains(cue, StringComparison.Ordinal))
                return Tense.Future;
        }

        return rest.EndsWith("た") || rest.Contains("した", StringComparison.Ordinal) ? Tense.Past : Tense.Unknown;
    }
}
