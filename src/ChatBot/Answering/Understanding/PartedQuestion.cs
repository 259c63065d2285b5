using System.Text.RegularExpressions;

namespace ChatBot.Answering.Understanding;

/// <summary>Two questions in one: "where did they meet in April, and who led the talks?".</summary>
internal sealed partial record PartedQuestion(string First, string Second)
{
    private const int ShortestPart = 8;

    // Milliseconds.
    private const int Limit = 1000;

    /// <returns>Null for a question that asks one thing.</returns>
    public static PartedQuestion? Of(string question) =>
        Parted().Match(question.Trim()) is { Success: true } match && match.Groups["first"].Value is { Length: >= ShortestPart } first && match.Groups["second"].Value is { Length: >= ShortestPart } second
            ? new PartedQuestion(first.TrimEnd(',', ';', ' '), second)
            : null;

    [GeneratedRegex(@"^(?<first>.*?\b(who|whom|what|where|when|which|how|why)\b.+?)[,;]?\s+and\s+(?<second>(who|whom|what|where|when|which|how (many|much|long|often)|why)\b.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline, Limit)]
    private static partial Regex Parted();
}
