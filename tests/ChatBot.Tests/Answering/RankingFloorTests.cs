using System.Text.RegularExpressions;
using ChatBot.Answering;
using ChatBot.Answering.Evaluation;

namespace ChatBot.Tests.Answering;

/// <summary>
/// Floors for what ranks and what abstains, each beside a control that must fall below it. Measured when written: S1 0.91, S3 0.96,
/// area under the curve 0.97.
/// </summary>
public sealed partial class RankingFloorTests(ITestOutputHelper output)
{
    private const double BestHoldsAnswer = 0.82;
    private const double OneOfThreeHoldsAnswer = 0.90;
    private const double AreaUnderCurve = 0.94;

    private static readonly string Folder = Path.Combine(Sources.Root, "tests", "ChatBot.Tests", "Answering", "Releases");

    [Fact]
    public async Task The_likeliest_sentence_or_one_of_three_holds_the_answer()
    {
        using var library = Releases();
        var (first, three, last) = (0, 0, 0);
        var questions = Answerable();
        foreach (var question in questions)
        {
            var candidates = (await library.AskAsync(question.Question!)).Candidates;
            first += candidates.Take(1).Any(candidate => Holds(candidate, question)) ? 1 : 0;
            three += candidates.Take(3).Any(candidate => Holds(candidate, question)) ? 1 : 0;
            last += candidates.Reverse().Take(1).Any(candidate => Holds(candidate, question)) ? 1 : 0;
        }

        output.WriteLine($"S1 {(double)first / questions.Length:F3}, S3 {(double)three / questions.Length:F3}, the other way round {(double)last / questions.Length:F3}");
        Assert.True(first >= BestHoldsAnswer * questions.Length, $"{first} of {questions.Length}");
        Assert.True(three >= OneOfThreeHoldsAnswer * questions.Length, $"{three} of {questions.Length}");
        Assert.True(last < BestHoldsAnswer * questions.Length, "The control is as good as the ranking.");
    }

    [Fact]
    public async Task Confidence_tells_documents_that_answer_from_documents_that_do_not()
    {
        using var library = Releases();
        using var others = Library.OfSeeds();
        var (answered, foreign) = (new List<double>(), new List<double>());
        foreach (var question in Answerable())
        {
            answered.Add((await library.AskAsync(question.Question!)).Confidence);
            foreign.Add((await others.AskAsync(question.Question!)).Confidence);
        }

        output.WriteLine($"area under the curve {Area(answered, foreign):F3}");
        Assert.True(Area(answered, foreign) >= AreaUnderCurve, $"{Area(answered, foreign):F3}");
        Assert.True(Area(answered, answered) < AreaUnderCurve, "The control is as good as the confidence.");
    }

    private static Library Releases() =>
        Library.Of([.. Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)))]);

    private static GoldenQuestion[] Answerable() =>
        [.. Evaluator.Read(File.ReadAllLines(Path.Combine(Folder, "questions.jsonl"))).Where(question => question.IsAnswerable && question.Kind != "list")];

    private static bool Holds(Candidate candidate, GoldenQuestion question) =>
        question.Contains![0].Split('|').Any(wanted => Space().Replace(candidate.Text, " ").Contains(wanted, StringComparison.OrdinalIgnoreCase));

    private static double Area(List<double> yes, List<double> no) =>
        yes.Sum(right => no.Sum(wrong => right > wrong ? 1 : right == wrong ? 0.5 : 0)) / (yes.Count * (double)no.Count);

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
