using System.Diagnostics;
using System.Globalization;
using ChatBot.Answering.Ranking;

namespace ChatBot.Evaluation.Learning;

/// <summary>Learns the sentence ranking on some articles and measures it on others.</summary>
internal static class RankerLesson
{
    private const int QuestionsMeasured = 2_500;

    // Fewer questions are Japanese than English by far; each counts for more.
    private const float JapaneseWeight = 2;

    /// <param name="everything">Learns from the held-out articles too and measures nothing: for the model that ships.</param>
    public static void Run(string squad, string jsquad, string output, int perGroup, TreeSettings settings, bool everything)
    {
        var clock = Stopwatch.StartNew();
        var split = Split.Of(squad, jsquad, everything);
        var samples = new Samples(SentenceFeatures.Count);
        foreach (var corpus in split.Learnt)
        {
            using var asking = new Asking(corpus);
            var (count, weight) = corpus.Name switch
            {
                "all" => (perGroup * 3, 1),
                "Japanese" => (int.MaxValue, JapaneseWeight),
                _ => (perGroup, 1f),
            };
            foreach (var judged in asking.Ask(count, seed: corpus.Name == "all" ? 99 : 11))
                samples.Add([.. judged.Rows.Select(row => row.Features)], [.. judged.Rows.Select(row => row.Right)], weight);
        }

        Say(clock, $"{samples.Questions} questions, {samples.Count} sentences");
        var trees = new TreeLearner(samples, settings).Learn();
        var model = string.Join('\n', trees);
        File.WriteAllText(output, model);
        Say(clock, $"{trees.Count} trees, {model.Length} characters");
        if (everything)
            return;
        var ensemble = TreeEnsemble.Parse(model);
        foreach (var corpus in split.HeldOut)
            Say(clock, Report(corpus, ensemble));
    }

    private static string Report(Corpus corpus, TreeEnsemble model)
    {
        using var asking = new Asking(corpus);
        var (total, first, three, own, plain, plainThree) = (0, 0, 0, 0, 0, 0);
        foreach (var judged in asking.Ask(QuestionsMeasured, seed: 11))
        {
            var best = judged.Rows.OrderByDescending(row => model.Score(row.Features)).Take(3).ToArray();
            total++;
            first += best is [{ Right: > 0 }, ..] ? 1 : 0;
            own += best is [{ IsOwn: true }, ..] ? 1 : 0;
            three += best.Any(row => row.Right > 0) ? 1 : 0;
            plain += judged.Plain is [true, ..] ? 1 : 0;
            plainThree += judged.Plain.Contains(true) ? 1 : 0;
        }

        var percent = 100.0 / Math.Max(1, total);
        return $"{corpus.Name}: {asking.Passages} passages, {total} questions: S1 {first * percent:F1}, S3 {three * percent:F1}, own paragraph {own * percent:F1}; plain S1 {plain * percent:F1}, S3 {plainThree * percent:F1}";
    }

    private static void Say(Stopwatch clock, string what) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{clock.Elapsed.TotalSeconds:F0} s] {what}"));
}
