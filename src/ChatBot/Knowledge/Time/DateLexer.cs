using System.Buffers;
using System.Globalization;

namespace ChatBot.Knowledge.Time;

/// <summary>Cuts a text into the words and numbers that the date rules read. White space is dropped, so a wrapped line reads as one.</summary>
internal sealed class DateLexer : IDisposable
{
    private const int LongestValue = 8;

    private DateToken[] tokens = ArrayPool<DateToken>.Shared.Rent(64);
    private int count;

    public ReadOnlySpan<DateToken> Tokens => tokens.AsSpan(0, count);

    /// <summary>Something was read that can begin or make a date; without it no rule need be tried.</summary>
    public bool MayHoldDate { get; private set; }

    public bool HoldsJapanese { get; private set; }

    public void Read(string text, Span within)
    {
        for (var at = within.Start; at < within.End;)
        {
            var letter = text[at];
            if (char.IsWhiteSpace(letter))
                at++;
            else if (IsDigit(letter))
                at = Number(text, at, within.End);
            else if (IsJapanese(letter))
                at = Japanese(text, at, within.End);
            else if (char.IsLetter(letter))
                at = Word(text, at, within.End);
            else
                at = Punctuation(letter, at);
        }
    }

    public void Dispose() => ArrayPool<DateToken>.Shared.Return(tokens);

    public static bool IsDigit(char letter) => letter is >= '0' and <= '9' or >= '\uFF10' and <= '\uFF19';

    public static int Digit(char letter) => letter >= '\uFF10' ? letter - '\uFF10' : letter - '0';

    private static bool IsJapanese(char letter) => letter is >= '\u3005' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';

    private int Number(string text, int start, int end)
    {
        var (at, value) = Digits(text, start, end);
        var digits = at - start;
        var traits = IsQuantityBefore(text, start) ? DateTokenTraits.Quantity : default;
        while (at + 3 < end && text[at] == ',' && Digits(text, at + 1, end).Next == at + 4)
            (at, traits) = (at + 4, traits | DateTokenTraits.Quantity);
        if (digits <= 2 && DottedDate(text, start, end) is { } dotted)
            return dotted;
        if (at + 1 < end && text[at] == '.' && IsDigit(text[at + 1]))
            (at, traits) = (Digits(text, at + 1, end).Next, traits | DateTokenTraits.Quantity);
        if (at < end && text[at] == '%')
            traits |= DateTokenTraits.Quantity;
        var letters = at;
        while (letters < end && char.IsAsciiLetter(text[letters]) && !IsPeriodMark(text, letters, end))
            letters++;
        traits |= Suffix(text.AsSpan(at, letters - at));
        MayHoldDate = true;
        return Add(new(DateWord.Number, value, start, letters, traits, digits));
    }

    // 12.05.2023 is a date, 3.5 and 2.1.4 are not.
    private int? DottedDate(string text, int start, int end)
    {
        var (first, day) = Digits(text, start, end);
        if (first >= end || text[first] != '.')
            return null;
        var (second, month) = Digits(text, first + 1, end);
        if (second - first is not (2 or 3) || second >= end || text[second] != '.')
            return null;
        var (third, year) = Digits(text, second + 1, end);
        if (third - second != 5)
            return null;
        Add(new(DateWord.Number, day, start, first, default, first - start));
        Add(new(DateWord.Punctuation, '.', first, first + 1));
        Add(new(DateWord.Number, month, first + 1, second, default, second - first - 1));
        Add(new(DateWord.Punctuation, '.', second, second + 1));
        MayHoldDate = true;
        return Add(new(DateWord.Number, year, second + 1, third, default, 4));
    }

    private static bool IsQuantityBefore(string text, int start) =>
        start > 0 && (char.GetUnicodeCategory(text[start - 1]) == UnicodeCategory.CurrencySymbol
            || (text[start - 1] == '.' && start > 1 && IsDigit(text[start - 2])));

    // "2024Q3" and "2024-05-01T09:00" go on with a mark of their own.
    private static bool IsPeriodMark(string text, int at, int end) =>
        text[at] is 'Q' or 'H' or 'T' && at + 1 < end && IsDigit(text[at + 1]);

    private static DateTokenTraits Suffix(ReadOnlySpan<char> letters) => letters switch
    {
        "" => DateTokenTraits.None,
        "st" or "nd" or "rd" or "th" => DateTokenTraits.Ordinal,
        "s" => DateTokenTraits.Plural,
        _ => DateTokenTraits.Quantity,
    };

    private static (int Next, int Value) Digits(string text, int at, int end)
    {
        var (start, value) = (at, 0);
        for (; at < end && IsDigit(text[at]); at++)
            value = at - start < LongestValue ? (value * 10) + Digit(text[at]) : -1;
        return (at, value);
    }

    private int Word(string text, int start, int end)
    {
        var at = start + 1;
        while (at < end && char.IsLetter(text[at]) && !IsJapanese(text[at]))
            at++;
        var traits = char.IsUpper(text[start]) ? DateTokenTraits.Capital : default;
        if (at < end && IsDigit(text[at]))
            return Coded(text, start, at, end, traits);
        var (word, value, own) = DateVocabulary.Of(text.AsSpan(start, at - start));
        MayHoldDate |= word is DateWord.Month or DateWord.Weekday or DateWord.Season or DateWord.Unit or DateWord.DayWord or DateWord.DayPart;
        return Add(new(word, value, start, at, traits | own));
    }

    // "Q3", "H1", "FY2024" are dates; "COP28" and "G7" are names.
    private int Coded(string text, int start, int digits, int end, DateTokenTraits traits)
    {
        var (at, value) = Digits(text, digits, end);
        var word = text.AsSpan(start, digits - start) switch
        {
            "Q" when value is >= 1 and <= 4 => DateWord.Quarter,
            "H" when value is 1 or 2 => DateWord.Half,
            "FY" when at - digits is 2 or 4 => DateWord.Fiscal,
            _ => DateWord.Other,
        };
        MayHoldDate |= word != DateWord.Other;
        while (word == DateWord.Other && at < end && char.IsAsciiLetterOrDigit(text[at]))
            at++;
        return Add(new(word, value, start, at, traits, at - digits));
    }

    private int Japanese(string text, int start, int end)
    {
        HoldsJapanese = true;
        var at = start + 1;
        while (at < end && IsJapanese(text[at]))
            at++;
        return Add(new(DateWord.Japanese, 0, start, at));
    }

    private int Punctuation(char mark, int at)
    {
        var plain = mark switch
        {
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' or '\uFF0D' or '\uFF5E' or '\u301C' or '~' => '-',
            '\uFF0F' => '/',
            '\uFF0C' => ',',
            '\uFF0E' => '.',
            '\u2019' => '\'',
            _ => mark,
        };
        return Add(new(DateWord.Punctuation, plain, at, at + 1));
    }

    private int Add(DateToken token)
    {
        if (count == tokens.Length)
        {
            var larger = ArrayPool<DateToken>.Shared.Rent(count * 2);
            tokens.CopyTo(larger, 0);
            ArrayPool<DateToken>.Shared.Return(tokens);
            tokens = larger;
        }

        tokens[count++] = token;
        return token.End;
    }
}
