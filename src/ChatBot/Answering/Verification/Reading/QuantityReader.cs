using System.Collections.Frozen;
using System.Globalization;

namespace ChatBot.Answering.Verification.Reading;

/// <summary>Finds amounts, in digits or words, with their scale, unit and bound.</summary>
internal static class QuantityReader
{
    private static readonly FrozenDictionary<string, decimal> Cardinals = Series("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 0, 1)
        .Concat(Series("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Ordinals =
        Series("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1, 1).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["hundred"] = 100, ["thousand"] = 1000, ["million"] = 1e6m, ["billion"] = 1e9m, ["trillion"] = 1e12m, ["dozen"] = 12,
        ["hundreds"] = 100, ["thousands"] = 1000, ["millions"] = 1e6m, ["billions"] = 1e9m,
        ["k"] = 1000, ["m"] = 1e6m, ["mn"] = 1e6m, ["mln"] = 1e6m, ["bn"] = 1e9m, ["b"] = 1e9m, ["tn"] = 1e12m,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Fractions = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["half"] = 50, ["quarter"] = 25, ["quarters"] = 25,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Read(List<Word> words, int from, List<Quantity> found)
    {
        for (var at = from; at < words.Count;)
        {
            if (At(words, at) is { } quantity)
            {
                var (bound, first, end) = Bounds.Of(words, quantity.From, quantity.To);
                found.Add(quantity with { Bound = bound });
                for (var word = first; word < end; word++)
                    words[word].InQuantity = true;
                at = quantity.To;
            }
            else
            {
                at++;
            }
        }
    }

    private static Quantity? At(List<Word> words, int at)
    {
        var word = words[at];
        if (word.InDate)
            return null;
        if (Ordinal(word) is { } ordinal && IsFraction(words, at))
            return new Quantity(Math.Round(100 / ordinal, 1), "%", Bound.None, at, at + 1);
        if (Ordinal(word) is { } place)
            return new Quantity(place, Unit: null, Bound.None, at, at + 1, IsOrdinal: true);
        // "a quarter of", but not "the third quarter".
        if (Fractions.TryGetValue(word.Text, out var share) && (IsFraction(words, at) || (at + 1 < words.Count && (words[at + 1].Text is "of" or "the" or "a" || word.Text == "half"))))
        {
            if (at > 0 && Cardinals.TryGetValue(words[at - 1].Text, out var times) && times > 1)
                share *= times;
            return new Quantity(share, "%", Bound.None, at, at + 1);
        }

        var (value, next) = Number(words, at);
        if (value is not { } number)
            return null;
        var unit = Units.Before(words, at);
        if (unit is null && Units.After(words, next) is { } after)
            (unit, next) = after;
        // "one of the", "this one": no amount.
        var hasCode = unit is not null && at > 0 && word.Before == '\0' && Units.Before(words, at) == unit;
        return number == 1 && unit is null && word.Text is "one" ? null : new Quantity(number, unit, Bound.None, hasCode ? at - 1 : at, next);
    }

    // "By a fifth", "a third of", but not "the third", "a third party".
    private static bool IsFraction(List<Word> words, int at) =>
        at > 1 && words[at - 1].Text is "a" or "one" && words[at].Text is not ("first" or "second") && (words[at - 2].Text == "by" || (at + 1 < words.Count && words[at + 1].Text == "of"));

    private static (decimal? Value, int Next) Number(List<Word> words, int at)
    {
        decimal? value = null;
        var next = at;
        if (words[at].Is(WordTraits.Number))
        {
            if (Digits(words[at].Text) is not { } digits)
                return (null, at);
            (value, next) = (digits, at + 1);
        }
        else
        {
            while (next < words.Count && Cardinals.TryGetValue(words[next].Text, out var part) && (value is null || (value % 100 >= 20 && value % 10 == 0 && part is > 0 and < 10)))
                (value, next) = ((value ?? 0) + part, next + 1);
            if (value is null && words[at].Text is "hundred" or "hundreds" or "thousand" or "thousands" or "million" or "millions" or "billion" or "billions" or "dozen")
                value = 1;
        }

        // A break parts a number from a scale, not a scale from itself: "doses, millions of them".
        while (value is not null && next < words.Count && (next == at || !words[next].Is(WordTraits.AfterBreak)) && Scales.TryGetValue(words[next].Text, out var scale)
            && (words[next].Text.Length > 2 || words[at].Is(WordTraits.Number)))
        {
            (value, next) = (Times(value.Value, scale), next + 1);
        }

        return (value, next);
    }

    // "5", "1,200.5", "5bn".
    private static decimal? Digits(string text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsAsciiDigit(text[end - 1]))
            end--;
        if (!decimal.TryParse(text.AsSpan(0, end), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        if (end == text.Length)
            return value;
        return Scales.TryGetValue(text[end..], out var scale) ? Times(value, scale) : null;
    }

    private static decimal? Ordinal(Word word)
    {
        if (Ordinals.TryGetValue(word.Text, out var ordinal))
            return ordinal;
        return word.Is(WordTraits.Number) && word.Text.Length > 2 && word.Text[^2..] is "st" or "nd" or "rd" or "th" && Digits(word.Text[..^2]) is { } number ? number : null;
    }

    private static decimal Times(decimal value, decimal scale) => Math.Abs(value) < 1e15m ? value * scale : value;

    private static IEnumerable<KeyValuePair<string, decimal>> Series(string words, int first, int step) =>
        words.Split(' ').Select((word, index) => KeyValuePair.Create(word, (decimal)(first + (index * step))));
}
