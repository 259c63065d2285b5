using System.Globalization;
using ChatBot.Answering.Ranking;

namespace ChatBot.Evaluation.Learning;

/// <summary>Learns how sure an answer is. On articles the ranking did not learn from: what it learnt by heart would look too sure.</summary>
internal static class ConfidenceLesson
{
    private const int QuestionsOfGroup = 2_000;
    private const int QuestionsElsewhere = 700;

    // Of questions that have an answer, the share that is answered.
    private const double Answered = 0.93;

    // Their articles tell themselves apart by title: easier than what people ask, and no measure of where to draw the line.
    private const string Japanese = "Japanese";

    public static void Run(string squad, string jsquad, string ranker, string output)
    {
        var split = Split.Of(squad, jsquad, everything: false);
        var answerability = new Answerability(new SentenceRanker(TreeEnsemble.Parse(File.ReadAllText(ranker))));
        var groups = split.HeldOut.Where(corpus => corpus.Indexed == corpus.Asked).Select(corpus => corpus.Indexed).ToArray();
        var folds = groups.Select((group, index) => English(answerability, group, groups[(index + 1) % groups.Length])).ToList();
        var japanese = split.HeldOut[^1].Asked.Chunk((split.HeldOut[^1].Asked.Count + folds.Count - 1) / folds.Count).ToArray();
        for (var fold = 0; fold < folds.Count; fold++)
            folds[fold] = [.. folds[fold], .. answerability.Removed(japanese[fold], Japanese, int.MaxValue)];

        // Each fold is judged by what the others taught.
        var judged = folds.SelectMany((fold, index) =>
        {
            var model = Learn([.. folds.Where((_, other) => other != index).SelectMany(trials => trials)]);
            return fold.Select(trial => trial with { Confidence = model.Score(trial.Signs) });
        }).ToArray();
        Report("as it stands", [.. folds.SelectMany(trials => trials)]);
        Report("learnt", judged);
        var shift = Threshold(judged);
        var trees = Trees([.. folds.SelectMany(trials => trials)]);
        File.WriteAllText(output, string.Join('\n', [.. trees.Select(tree => tree.ToString()), (-shift).ToString("G4", CultureInfo.InvariantCulture)]));
    }

    private static List<Trial> English(Answerability answerability, IReadOnlyList<Data.Reading> group, IReadOnlyList<Data.Reading> others) =>
    [
        .. answerability.Removed(group, "removed", QuestionsOfGroup),
        .. answerability.Foreign(group, others, "foreign", QuestionsElsewhere),
        .. answerability.Short(group, "short"),
    ];

    private static TreeEnsemble Learn(IReadOnlyList<Trial> trials) => TreeEnsemble.Parse(string.Join('\n', Trees(trials)));

    private static IReadOnlyList<GrownTree> Trees(IReadOnlyList<Trial> trials) =>
        AnswerabilityLearner.Learn([.. trials.Select(trial => trial.Signs)], [.. trials.Select(trial => trial.IsAnswered)], [.. trials.Select(Weight)]);

    private static float Weight(Trial trial) => trial.Kind == Japanese ? 2 : 1;

    private static double Threshold(IReadOnlyList<Trial> trials)
    {
        var sure = trials.Where(trial => trial is { IsAnswered: true, Kind: not Japanese }).Select(trial => trial.Confidence).Order().ToArray();
        return sure[(int)(sure.Length * (1 - Answered))];
    }

    private static void Report(string name, IReadOnlyList<Trial> trials)
    {
        foreach (var kind in trials.Select(trial => trial.Kind).Distinct(StringComparer.Ordinal))
        {
            var yes = trials.Where(trial => trial.IsAnswered && (trial.Kind == kind || (kind == "foreign" && trial.Kind == "removed"))).Select(trial => trial.Confidence).Order().ToArray();
            var no = trials.Where(trial => !trial.IsAnswered && trial.Kind == kind).Select(trial => trial.Confidence).ToArray();
            var threshold = yes[yes.Length / 10];
            var shared = Threshold([.. trials]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {kind}: {yes.Length} + {no.Length} questions: area under the curve {Area(yes, no):F3}; false answers when 90 % are answered {100.0 * no.Count(value => value >= threshold) / no.Length:F1} %; at the threshold of all: answered {100.0 * yes.Count(value => value >= shared) / yes.Length:F1} %, false {100.0 * no.Count(value => value >= shared) / no.Length:F1} %"));
        }
    }

    private static double Area(double[] yes, double[] no)
    {
        var sum = 0.0;
        foreach (var value in no)
        {
            var at = Array.BinarySearch(yes, value);
            sum += yes.Length - (at >= 0 ? at + 0.5 : ~at);
        }

        return sum / ((double)yes.Length * no.Length);
    }
}
