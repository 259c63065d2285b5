namespace ChatBot.Evaluation.Learning;

/// <summary>Boosted trees for a yes or a no, by logistic loss.</summary>
internal static class AnswerabilityLearner
{
    public static readonly TreeSettings Settings = new(Trees: 120, Leaves: 10, Rate: 0.08, LeastRows: 40, Depth: 5);

    public static IReadOnlyList<GrownTree> Learn(IReadOnlyList<float[]> rows, IReadOnlyList<bool> answers, IReadOnlyList<float> weights)
    {
        var columns = new BinnedColumns(rows, rows[0].Length);
        var scores = new double[rows.Count];
        var gradients = new float[rows.Count];
        var curvatures = new float[rows.Count];
        var random = new Random(3);
        var all = Enumerable.Range(0, rows.Count).ToArray();
        var grown = new List<GrownTree>();
        while (grown.Count < Settings.Trees)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                var chance = 1 / (1 + Math.Exp(-scores[row]));
                gradients[row] = (float)(weights[row] * ((answers[row] ? 1 : 0) - chance));
                curvatures[row] = (float)(weights[row] * Math.Max(1e-6, chance * (1 - chance)));
            }

            var drawn = Array.FindAll(all, _ => random.NextDouble() < TreeSettings.QuestionsPerTree);
            var allowed = Enumerable.Range(0, columns.Columns).Where(_ => random.NextDouble() < TreeSettings.ColumnsPerTree).ToArray();
            var tree = new TreeGrower(columns, gradients, curvatures, allowed, Settings).Grow(drawn);
            grown.Add(tree);
            foreach (var row in all)
                scores[row] += tree.ValueOf(columns, row);
        }

        return grown;
    }
}
