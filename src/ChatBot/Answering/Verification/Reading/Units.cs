using System.Collections.Frozen;

namespace ChatBot.Answering.Verification.Reading;

/// <summary>What an amount is an amount of, where that is a unit: a currency, per cent, a measure.</summary>
internal static class Units
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GBP"] = "gbp sterling pound pounds quid", ["USD"] = "usd dollar dollars", ["EUR"] = "eur euro euros", ["JPY"] = "jpy yen", ["CNY"] = "cny yuan renminbi",
        ["INR"] = "inr rupee rupees", ["KRW"] = "krw won", ["CHF"] = "chf", ["%"] = "percent pct", ["point"] = "points point",
        ["km"] = "km kilometre kilometres kilometer kilometers", ["mile"] = "mile miles", ["m"] = "metre metres meter meters", ["cm"] = "cm centimetre centimetres",
        ["mm"] = "mm millimetre millimetres", ["foot"] = "foot feet ft", ["inch"] = "inch inches", ["kg"] = "kg kilogram kilograms kilos", ["g"] = "gram grams", ["lb"] = "lb lbs",
        ["tonne"] = "tonne tonnes ton tons", ["litre"] = "litre litres liter liters", ["hectare"] = "hectare hectares ha", ["acre"] = "acre acres",
        ["kW"] = "kw kilowatt kilowatts", ["MW"] = "mw megawatt megawatts", ["GW"] = "gw gigawatt gigawatts", ["TWh"] = "twh", ["GWh"] = "gwh", ["MWh"] = "mwh", ["kWh"] = "kwh",
        ["GHz"] = "ghz", ["MHz"] = "mhz", ["GB"] = "gb gigabyte gigabytes", ["TB"] = "tb terabyte terabytes", ["MB"] = "mb megabyte megabytes",
        ["second"] = "seconds", ["minute"] = "minute minutes", ["hour"] = "hour hours hr hrs", ["day"] = "day days", ["week"] = "week weeks", ["month"] = "month months",
        ["year"] = "year years", ["decade"] = "decade decades", ["century"] = "century centuries", ["celsius"] = "celsius", ["fahrenheit"] = "fahrenheit", ["degree"] = "degree degrees",
        ["knot"] = "knot knots", ["nm"] = "nm nanometre nanometres nanometer nanometers",
    }.SelectMany(unit => unit.Value.Split(' ').Select(word => (word, unit.Key))).ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.Ordinal);

    public static string? Before(List<Word> words, int at)
    {
        if (Sign(words[at].Before) is { } sign)
            return sign;
        return at > 0 && words[at - 1].Is(WordTraits.Acronym) && words[at - 1].Text.Length == 3 && Words.TryGetValue(words[at - 1].Text, out var code) ? code : null;
    }

    /// <returns>The unit and the word after it.</returns>
    public static (string Unit, int Next)? After(List<Word> words, int at)
    {
        if (at > 0 && Sign(words[at - 1].After) is { } sign)
            return (sign, at);
        if (at >= words.Count || words[at].Is(WordTraits.AfterBreak))
            return null;
        if (words[at].Text is "per" && at + 1 < words.Count && words[at + 1].Text is "cent")
            return ("%", at + 2);
        // "5 billion US dollars", "three square kilometres": the word between is compared as any other.
        for (var skip = 0; skip <= 1 && at + skip < words.Count; skip++)
            if (Words.TryGetValue(words[at + skip].Text, out var unit) && (skip == 0 || words[at].Text is "us" or "usa" or "british" or "japanese" or "square" or "cubic" or "percentage" or "million" or "billion"))
                return (words[at].Text is "square" or "cubic" ? $"{words[at].Text} {unit}" : unit, at + skip + 1);
        return null;
    }

    private static string? Sign(char mark) => mark switch
    {
        '\u00A3' or '\uFFE1' => "GBP",
        '$' or '\uFF04' => "USD",
        '\u20AC' => "EUR",
        '\u00A5' or '\uFFE5' => "JPY",
        '%' or '\uFF05' => "%",
        _ => null,
    };
}
