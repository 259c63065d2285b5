using System.Text.RegularExpressions;

namespace ChatBot.Answering.Fitting;

/// <summary>"How old" is answered in years of age, "how tall" in a measure of length.</summary>
internal static partial class Measure
{
    // Milliseconds.
    private const int Limit = 5000;

    private static readonly (Regex Asks, Regex Unit)[] All = [(AsksAge(), Age()), (AsksHeight(), Height()), (AsksLength(), Length()), (AsksWeight(), Weight()), (AsksDuration(), Duration())];

    /// <returns>What a sentence must hold beside a number; null where any number will do.</returns>
    public static Regex? Of(string question) => Array.Find(All, measure => measure.Asks.IsMatch(question)).Unit;

    [GeneratedRegex(@"\bhow old\b|何歳", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex AsksAge();

    [GeneratedRegex(@"\b(aged?|old|born|years|birthday|century|founded|established|built)\b|歳|年", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Age();

    [GeneratedRegex(@"\bhow (tall|high)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex AsksHeight();

    [GeneratedRegex(@"\b(tall|high|height|met(er|re)s?|feet|foot|ft|cm|m|km|storeys?|floors?|per ?cent|level)\b|%", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Height();

    [GeneratedRegex(@"\bdistance\b|\bhow long\b.*\b(road|railway|bridge|corridor|tunnel|pipeline|cable|wall|border|coast|river|runway|route|track)\b|\bhow (far|long|wide|deep)\b.*\b(miles?|km|kilomet(er|re)s?|met(er|re)s?|feet)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex AsksLength();

    [GeneratedRegex(@"\b(miles?|km|kilomet(er|re)s?|met(er|re)s?|feet|foot|ft|yards?|inch(es)?|cm|mm)\b|キロ|メートル", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Length();

    [GeneratedRegex(@"\bhow many (tonnes|tons|kilos|kilogram(me)?s|kg)\b|\bhow (heavy)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex AsksWeight();

    [GeneratedRegex(@"\b(tonnes?|tons?|kilos?|kilogram(me)?s?|kg|pounds?|lbs?|t|weigh(s|ed|ing|t)?)\b|トン|キロ", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Weight();

    [GeneratedRegex(@"\bhow many (full |whole )?(years|months|weeks|days|hours|minutes|decades)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex AsksDuration();

    [GeneratedRegex(@"\b(years?|months?|weeks?|days?|hours?|minutes?|decades?|century|centuries|fortnight)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Duration();
}
