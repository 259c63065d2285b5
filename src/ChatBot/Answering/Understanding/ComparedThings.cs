using System.Text.RegularExpressions;

namespace ChatBot.Answering.Understanding;

/// <summary>The two things a question wants set side by side, as the question calls them.</summary>
internal sealed partial record ComparedThings(string First, string Second)
{
    private const int LongestThing = 60;

    // Milliseconds.
    private const int Limit = 5000;

    /// <returns>Null for every other question.</returns>
    public static ComparedThings? Of(string question)
    {
        var bare = question.Trim().TrimEnd('.', '!', '?', '？', '。', ' ');
        foreach (var form in (Regex[])[Compare(), Between(), Differ(), Versus(), Japanese()])
            if (form.Match(bare) is { Success: true } match && Thing(match, "first") is { } first && Thing(match, "second") is { } second)
                return new ComparedThings(first, second);
        return null;
    }

    private static string? Thing(Match match, string group) =>
        match.Groups[group].Value.Trim(' ', ',', '"', '“', '”', '「', '」') is { Length: > 1 and <= LongestThing } thing ? thing : null;

    [GeneratedRegex(@"\bcompare (the )?(?<first>.+?) (and|with|to|against|versus|vs\.?) (the )?(?<second>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Compare();

    [GeneratedRegex(@"\b(differences?|comparison) between (the )?(?<first>.+?) and (the )?(?<second>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Between();

    [GeneratedRegex(@"\bhow (does|do|did|is|are) (the )?(?<first>.+?) (differ|differs|different) from (the )?(?<second>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Differ();

    [GeneratedRegex(@"^(the )?(?<first>.+?) (vs\.?|versus) (the )?(?<second>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Versus();

    [GeneratedRegex(@"^(?<first>.+?)と(?<second>.+?)(の(違い|相違|差異?|比較)|を比較|を比べ|はどう違|は何が違)", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Japanese();
}
