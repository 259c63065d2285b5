using ChatBot.Knowledge.Text;

namespace ChatBot.Conversations.Reports;

/// <summary>One question the documents did not answer, however often it was asked.</summary>
/// <param name="Nearest">What came nearest the last time.</param>
internal sealed record GapReport(
    int Count, DateTimeOffset Last, string Question, string Language, double Confidence, IReadOnlyList<NearPassage> Nearest)
{
    /// <summary>The most asked first. Case, spaces and closing marks do not make another question.</summary>
    /// <param name="gaps">Each asking of its own, oldest first.</param>
    public static IReadOnlyList<GapReport> Group(IEnumerable<GapReport> gaps) =>
    [
        .. gaps.GroupBy(gap => Normalise(gap.Question), StringComparer.Ordinal)
            .Select(same => same.Last() with { Count = same.Sum(gap => gap.Count) })
            .OrderByDescending(gap => gap.Count).ThenByDescending(gap => gap.Last),
    ];

    private static string Normalise(string question) =>
        OneLine.Of(question.ToLowerInvariant()).TrimEnd('?', '?', '.', '。', '!', '!', ' ');
}
