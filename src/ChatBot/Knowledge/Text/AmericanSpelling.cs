using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Text;

/// <summary>One spelling for both: who asks for "defence" finds "defense". Only what is regular, for the index: no reader sees it.</summary>
internal static partial class AmericanSpelling
{
    private const int ShortestWord = 5;

    // Milliseconds.
    private const int Limit = 5000;

    // What stands before "ise" in words whose s was never a z.
    private static readonly FrozenSet<string> Ised = new[]
    {
        "adv", "advert", "appr", "appra", "chast", "circumc", "compr", "comprom", "conc", "cru", "bru", "dem", "desp", "dev", "disgu", "enterpr", "exc", "exerc", "expert", "franch",
        "improv", "inc", "likew", "merchand", "otherw", "parad", "pra", "prec", "prem", "prom", "rev", "superv", "surm", "surpr", "telev", "tort", "porp", "treat", "turqu", "upr",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["programme"] = "program", ["programmes"] = "programs", ["judgement"] = "judgment", ["judgements"] = "judgments", ["ageing"] = "aging", ["aluminium"] = "aluminum",
        ["defence"] = "defense", ["defences"] = "defenses", ["offence"] = "offense", ["offences"] = "offenses", ["licence"] = "license", ["licences"] = "licenses", ["adviser"] = "advisor", ["advisers"] = "advisors",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="word">In lower case.</param>
    public static string Of(string word)
    {
        if (word.Length < ShortestWord)
            return word;
        if (Words.TryGetValue(word, out var known))
            return known;
        if (Ise().Match(word) is { Success: true } match && !Ised.Contains(match.Groups["before"].Value))
            return $"{match.Groups["before"].Value}iz{match.Groups["end"].Value}";
        return Doubled().Replace(Re().Replace(Our().Replace(word, "or"), "er"), "l");
    }

    [GeneratedRegex("^(?<before>.{3,})is(?<end>e|ed|es|er|ers|ing|ation|ations|ational)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Ise();

    // Labour, favourable, neighbouring; not hour, four, court.
    [GeneratedRegex("(?<=^(lab|fav|neighb|col|hon|harb|behavi|endeav|arm|rum|hum|vap|tum|rig|vig|flav|savi|parl|val|sav|cand|ferv|disfav|dishon|discol))our(?!n|t|c)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Our();

    // Centre, kilometre, theatre.
    [GeneratedRegex("(?<=(cent|met|theat|fib|lit|calib|spect))re(?=s?$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Re();

    // Travelling, modelled, signaller.
    [GeneratedRegex("(?<=^(trave|mode|signa|labe|cance|fue|counse|leve|channe|tunne|marsha))ll(?=(ed|ing|er|ers|or|ors)$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Doubled();
}
