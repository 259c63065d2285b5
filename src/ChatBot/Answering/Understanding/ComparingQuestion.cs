using System.Text.RegularExpressions;

namespace ChatBot.Answering.Understanding;

/// <summary>
/// Questions that ask one thing of two: "are A and B both binding?", "who pays the higher tariff, A or B?", "how much did A
/// give compared with B?". Each is asked whole; which of the answers is the larger, the reader sees.
/// </summary>
internal static partial class ComparingQuestion
{
    // Milliseconds.
    private const int Limit = 5000;

    /// <returns>The two questions; null for any other.</returns>
    public static (string First, string Second)? Of(string question)
    {
        if (Both().Match(question) is { Success: true } both && One(both.Groups["verb"].Value) is var verb)
            return ($"{verb} {both.Groups["one"].Value} {both.Groups["after"].Value}", $"{verb} {both.Groups["other"].Value} {both.Groups["after"].Value}");
        if ((Choice().Match(question) is { Success: true } choice ? choice : Which().Match(question)) is { Success: true, Groups: var higher })
            return ($"what is the {higher["thing"].Value} of {higher["one"].Value}", $"what is the {higher["thing"].Value} of {higher["other"].Value}");
        if (Bigger().Match(question) is { Success: true } bigger)
            return ($"how much {bigger.Groups["one"].Value}", $"how much {bigger.Groups["other"].Value}");
        if (Than().Match(question) is { Success: true } than)
            return (than.Groups["first"].Value, $"how much {than.Groups["second"].Value}");
        if (Events().Match(question) is { Success: true } events)
            return ($"{events.Groups["before"].Value} {events.Groups["link"].Value} {events.Groups["one"].Value}", $"{events.Groups["before"].Value} {events.Groups["link"].Value} {events.Groups["other"].Value}");
        if (Named().Match(question) is { Success: true } named)
            return ($"{named.Groups["before"].Value}{named.Groups["one"].Value} {named.Groups["after"].Value}", $"{named.Groups["before"].Value}{named.Groups["other"].Value} {named.Groups["after"].Value}");
        return null;
    }

    private static string One(string verb) => verb.ToLowerInvariant() switch
    {
        "are" => "is",
        "were" => "was",
        "do" => "does",
        "have" => "has",
        var same => same,
    };

    [GeneratedRegex(@"^\W*(?<verb>are|were|do|did|have|will|can) (?<one>.+?) and (?<other>.+?) both (?<after>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Both();

    // "Does A or B face the higher tariff".
    [GeneratedRegex(@"^\W*(does|do|did|has|have|is|will) (?<one>[\p{L} .'’-]+?) or (?<other>[\p{L} .'’-]+?) (face|have|had|pay|get|got|receive|bear|owe|see|facing|paying|getting) (the |a )?(higher|highest|lower|lowest|larger|largest|bigger|smaller|greater|longer|shorter) (?<thing>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Choice();

    // "Who pays the higher tariff, A or B".
    [GeneratedRegex(@"^\W*(who|which (country|side|one|of them)?) ?(\w+ )?(the |a )?(higher|highest|lower|lowest|larger|largest|bigger|smaller|greater|longer|shorter) (?<thing>[^,:;–—-]+?) ?[,:;–—-] ?(?<one>.+?) or (?<other>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Which();

    // "A vs B, which is bigger".
    [GeneratedRegex(@"^(?<one>[^,:;–—]+?) (vs\.?|versus|or) (?<other>[^,:;–—]+?) ?[,:;–—-]+ ?which (one )?(is|was|are|were) (the )?(higher|highest|lower|larger|largest|bigger|biggest|smaller|greater|more|less)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Bigger();

    // "How much is A paying compared with what B pays".
    [GeneratedRegex(@"^(?<first>\W*how much .+?),? compared (with|to) what (?<second>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Than();

    // "Who led the delegations to Oslo and Bergen": each went to one of them.
    [GeneratedRegex(@"^(?<before>\W*(who|when|where|how|what)\b[^,;:]+?\b(delegation|mission|trip|visit|tour|team|group))s (?<link>to|in|at) (?<one>[^,;:]+?) and (?!(to|in|at) )(?<other>[^,;:]+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Events();

    // "Who led the Oslo and Bergen delegations": two names before what both are.
    [GeneratedRegex(@"^\W*((what is |what's |what are )?(the )?differences? between )?(?<before>(?i:who|when|where|how|what)\b.+?\b(?i:the) )(?<one>\p{Lu}\w+) and (?<other>\p{Lu}\w+) (?<after>\p{Ll}[\w-]*( [\w-]+){0,2}(?<=s))$", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Named();
}
