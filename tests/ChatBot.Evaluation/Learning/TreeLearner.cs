namespace ChatBot.Evaluation.Learning;

/// <summary>How the trees are grown.</summary>
/// <param name="Leaves">At most so many leaves a tree.</param>
/// <param name="Rate">Share of each tree's step that is taken.</param>
/// <param name="LeastRows">Fewest rows of a leaf.</param>
/// <param name="Depth">Most steps from root to leaf.</param>
internal sealed record TreeSettings(int Trees, int Leaves = 20, double Rate = 0.1, int LeastRows = 60, int Depth = 7)
{
    public const double LeafPenalty = 2;
    public const double QuestionsPerTree = 0.6;
    public const double ColumnsPerTree = 0.7;
}

/// <summary>
/// Gradient boosted regression trees for ranking: the loss is the cross entropy between the softmax of a question's scores
/// and its right rows, so that what is learnt is to put a right sentence first. The target is shared between the right rows
/// half evenly and half by their present chance: the easiest of several right sentences is enough.
/// </summary>
internal sealed class TreeLearner(Samples samples, TreeSettings settings)
{
    private readonly BinnedColumns _columns = new(samples.Rows, samples.Columns);
    private readonly double[] _scores = new double[samples.Count];
    private readonly float[] _gradients = new float[samples.Count];
    private readonly float[] _curvatures = new float[samples.Count];
    private readonly Random _random = new(5);

    public IReadOnlyList<GrownTree> Learn()
    {
        var grown = new List<GrownTree>();
        for (var round = 0; round < settings.Trees; round++)
        {
            var rows = Differentiate();
            var allowed = Enumerable.Range(0, _columns.Columns).Where(_ => _random.NextDouble() < TreeSettings.ColumnsPerTree).ToArray();
            var tree = new TreeGrower(_columns, _gradients, _curvatures, allowed, settings).Grow(rows);
            grown.Add(tree);
            Parallel.For(0, _scores.Length, row => _scores[row] += tree.ValueOf(_columns, row));
        }

        return grown;
    }

    /// <returns>The rows of the questions drawn for this round.</returns>
    private int[] Differentiate()
    {
        var drawn = new List<int>();
        for (var question = 0; question < samples.Questions; question++)
        {
            if (_random.NextDouble() > TreeSettings.QuestionsPerTree)
                continue;
            var (from, to) = (samples.Starts[question], samples.Starts[question + 1]);
            var highest = _scores.AsSpan(from..to).ToArray().Max();
            var (sum, right, rightMass) = (0.0, 0.0, 0.0);
            for (var row = from; row < to; row++)
            {
                var mass = Math.Exp(_scores[row] - highest);
                sum += mass;
                right += samples.Labels[row];
                rightMass += samples.Labels[row] * mass;
            }

            for (var row = from; row < to; row++)
            {
                var mass = Math.Exp(_scores[row] - highest);
                var chance = mass / sum;
                var target = samples.Labels[row] * ((0.5 / right) + (0.5 * mass / rightMass));
                _gradients[row] = (float)(samples.Weights[question] * (target - chance));
                _curvatures[row] = (float)(samples.Weights[question] * Math.Max(1e-6, chance * (1 - chance)));
                drawn.Add(row);
            }
        }

        return [.. drawn];
    }
}
