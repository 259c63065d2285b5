using System.Text.RegularExpressions;

namespace ChatBot.Answering.Understanding;

/// <summary>Two questions in one: "where did they meet in April, and who led the talks?", "record keeping: importer vs exporter".</summary>
/// <param name="IsWhole">Whether the second can be asked without the first.</param>
internal sealed partial record PartedQuestion(string First, string Second, bool IsWhole)
{
    private const int ShortestPart = 8;

    // Longer than this it is a letter.
    private const int Longest = 400;

    // Milliseconds.
    private const int Limit = 5000;

    /// <returns>Null for a question that asks one thing.</returns>
    public static PartedQuestion? Of(string question)
    {
        if (question.Length > Longest)
            return null;
        var bare = question.Trim().TrimEnd('?', '.', '!', ' ');
        if (ComparingQuestion.Of(bare) is { } compared)
            return Of(compared.First, compared.Second, isWhole: true);
        return Joined(Before(), bare) ?? Joined(Behind(), bare) ?? Asked(bare) ?? Joined(Ordinals(), bare) ?? Joined(Differing(), bare) ?? Joined(Twice(), bare);
    }

    private static PartedQuestion? Asked(string question)
    {
        if (Parted().Match(question) is not { Success: true } match)
            return null;
        var (first, second) = (match.Groups["first"].Value.TrimEnd(',', ';', ' '), match.Groups["second"].Value);
        // "How many American and how many French firms work in Singapore": what they share stands at the end.
        if (Bare().IsMatch(first) && Circumstance().Match(second) is { Success: true } shared)
            return Of(first + shared.Value, second, isWhole: true);
        // "Who led the mission to Oslo and who to Bergen": what is left out is what the first says up to there.
        if (Elliptic().Match(second) is { Success: true, Groups: var rest } && first.LastIndexOf($" {rest["link"].Value} ", StringComparison.OrdinalIgnoreCase) is > 0 and var at && first.StartsWith(rest["word"].Value, StringComparison.OrdinalIgnoreCase))
            return Of(first, $"{first[..at]} {rest["rest"].Value}", isWhole: true);
        return Of(first, second, isWhole: false);
    }

    private static PartedQuestion? Joined(Regex form, string question)
    {
        if (form.Match(question) is not { Success: true } match)
            return null;
        var (before, after) = (match.Groups["before"].Value, match.Groups["after"].Value);
        var (one, other) = (match.Groups["one"].Value, match.Groups["other"].Value);
        return Of(Line(before, InSameYear(one, other), after), Line(before, other, after), isWhole: true);
    }

    // "In February and in November 2023".
    private static string InSameYear(string one, string other) =>
        Month().IsMatch(one) && Year().Match(other) is { Success: true } year ? one + year.Value : one;

    private static string Line(params string[] parts) => string.Join(' ', parts.Select(part => part.Trim(' ', ',', ';', ':')).Where(part => part.Length > 0));

    private static PartedQuestion? Of(string first, string second, bool isWhole) =>
        first.Length >= ShortestPart && second.Length >= ShortestPart ? new PartedQuestion(first, second, isWhole) : null;

    [GeneratedRegex(@"^(?<first>.*?\b(who|whom|what|where|when|which|how|why)\b.+?)[,;]?\s+and\s+(?<second>(who|whom|what|where|when|which|how (many|much|long|often)|why)\b.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline, Limit)]
    private static partial Regex Parted();

    [GeneratedRegex(@"^(?<word>who|whom|what|where|when|which|why) (?<rest>(?<link>to|in|for|of|at|from|with|on|by) .+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Elliptic();

    // A question word and a thing, and nothing that is said of it.
    [GeneratedRegex(@"^\W*(how (many|much)|which|what)( did| does| do| will| is| was)?( the)?( [\w'’.-]+){1,3}$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\s(each )?([\w'’-]+ )?(up )?(in|at|for|to|under|on|from|into|by|of|with)\s.+$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Circumstance();

    [GeneratedRegex(@"^(?<before>[^:;–—]+)\s?[:;–—]\s*(?<one>.+?) (vs\.?|versus) (?<other>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?<one>[^:;–—]+?) (vs\.?|versus) (?<other>[^:;–—]+?)(\s?[:;–—]| -)\s*(?<after>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Behind();

    [GeneratedRegex(@"^(?<before>.+?\b)(?<one>the (first|second|third|1st|2nd|3rd)) and (?<other>the (second|third|fourth|last|latest|2nd|3rd|4th)) (?<after>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"^(?<before>\W*(how|what|where) .+?)\b(?<one>(for|of|in|on) [\w'’ -]+?) and (?<other>[\w'’-]+( [\w'’-]+)?) (differ|compare|contrast)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Differing();

    [GeneratedRegex(@"^(?<before>.+?)\b(?<one>(?<link>for|to|in|of|at|by|on|from|with|under) [^,;]+?),? and (?<other>\k<link> .+?)( respectively)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Twice();

    [GeneratedRegex(@"\b(January|February|March|April|May|June|July|August|September|October|November|December)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Month();

    [GeneratedRegex(@" (19|20)\d\d$", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Year();
}
