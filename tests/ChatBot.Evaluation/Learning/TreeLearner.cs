using ChatBot.Answering.Ranking;

namespace ChatBot.Evaluation.Learning;

/// <summary>
/// Gradient boosted regression trees for ranking: the loss is the cross entropy between the softmax of a question's scores
/// and its right rows, so that what is learnt is to put a right sentence first. Features are cut into 64 bins beforehand.
/// </summary>
internal sealed class TreeLearner(Samples samples, int trees, int leaves, double rate, double leafPenalty, int leastRows, int seed)
{
    private const int Bins = 64;

    private readonly float[][] _edges = new float[samples.Features][];
    private readonly byte[][] _bins = new byte[samples.Features][];
    private readonly double[] _scores = new double[samples.Count];
    private readonly float[] _gradients = new float[samples.Count];
    private readonly float[] _curvatures = new float[samples.Count];

    public TreeEnsemble Learn(Action<int>? progress = null)
    {
        for (var feature = 0; feature < samples.Features; feature++)
            Cut(feature);
        var random = new Random(seed);
        var grown = new List<Tree>();
        for (var round = 0; round < trees; round++)
        {
            Differentiate();
            grown.Add(Grow(random));
            progress?.Invoke(round);
        }

        return new TreeEnsemble(grown);
    }

    private void Cut(int feature)
    {
        var values = new float[samples.Count];
        for (var row = 0; row < values.Length; row++)
            values[row] = samples[row, feature];
        var sorted = values.Where((_, index) => index % Math.Max(1, values.Length / 200_000) == 0).Order().ToArray();
        var edges = new List<float>();
        for (var bin = 1; bin < Bins; bin++)
        {
            var edge = sorted[(int)((long)bin * (sorted.Length - 1) / Bins)];
            if (edge < sorted[^1] && (edges.Count == 0 || edge > edges[^1]))
                edges.Add(edge);
        }

        _edges[feature] = [.. edges];
        _bins[feature] = Array.ConvertAll(values, value => (byte)BinOf(_edges[feature], value));
    }

    // Rows with a value up to and including an edge stand left of it.
    private static int BinOf(float[] edges, float value)
    {
        var at = Array.BinarySearch(edges, value);
        return at >= 0 ? at : ~at;
    }

    private void Differentiate()
    {
        for (var question = 0; question < samples.Questions; question++)
        {
            var (from, to) = (samples.Starts[question], samples.Starts[question + 1]);
            var highest = double.NegativeInfinity;
            var right = 0.0;
            for (var row = from; row < to; row++)
            {
                highest = Math.Max(highest, _scores[row]);
                right += samples.Labels[row];
            }

            var sum = 0.0;
            for (var row = from; row < to; row++)
                sum += Math.Exp(_scores[row] - highest);
            for (var row = from; row < to; row++)
            {
                var chance = Math.Exp(_scores[row] - highest) / sum;
                _gradients[row] = (float)((samples.Labels[row] / right) - chance);
                _curvatures[row] = (float)Math.Max(1e-6, chance * (1 - chance));
            }
        }
    }

    private Tree Grow(Random random)
    {
        var allowed = Enumerable.Range(0, samples.Features).Where(_ => random.NextDouble() < 0.8).ToArray();
        var root = new Leaf([.. Enumerable.Range(0, samples.Count)], this, allowed);
        var nodes = new List<TreeNode> { default };
        var open = new List<(Leaf Leaf, int Node)> { (root, 0) };
        while (open.Count < leaves)
        {
            var best = open.Select((entry, index) => (entry.Leaf.Best, Index: index)).MaxBy(entry => entry.Best.Gain);
            if (best.Best.Gain <= 0)
                break;
            var (leaf, node) = open[best.Index];
            open.RemoveAt(best.Index);
            var split = best.Best;
            var (left, right) = leaf.Split(split, this, allowed);
            nodes[node] = new TreeNode(split.Feature, _edges[split.Feature][split.Bin], nodes.Count, nodes.Count + 1, 0);
            open.Add((left, nodes.Count));
            nodes.Add(default);
            open.Add((right, nodes.Count));
            nodes.Add(default);
        }

        foreach (var (leaf, node) in open)
        {
            var value = rate * leaf.Gradient / (leaf.Curvature + leafPenalty);
            nodes[node] = new TreeNode(TreeNode.Leaf, 0, 0, 0, (float)value);
            foreach (var row in leaf.Rows)
                _scores[row] += value;
        }

        return new Tree([.. nodes]);
    }

    private readonly record struct Cutting(int Feature, int Bin, double Gain);

    private sealed class Leaf
    {
        private readonly double[] _histogram;

        public Leaf(int[] rows, TreeLearner learner, int[] allowed, double[]? histogram = null)
        {
            Rows = rows;
            foreach (var row in rows)
            {
                Gradient += learner._gradients[row];
                Curvature += learner._curvatures[row];
            }

            _histogram = histogram ?? Histogram(rows, learner, allowed);
            Best = Find(learner, allowed);
        }

        public int[] Rows { get; }

        public double Gradient { get; }

        public double Curvature { get; }

        public Cutting Best { get; }

        public (Leaf Left, Leaf Right) Split(Cutting cutting, TreeLearner learner, int[] allowed)
        {
            var bins = learner._bins[cutting.Feature];
            var left = Array.FindAll(Rows, row => bins[row] <= cutting.Bin);
            var right = Array.FindAll(Rows, row => bins[row] > cutting.Bin);
            // The histogram of the larger half is what the smaller leaves of the whole.
            var small = left.Length < right.Length ? left : right;
            var counted = Histogram(small, learner, allowed);
            var rest = new double[_histogram.Length];
            for (var index = 0; index < rest.Length; index++)
                rest[index] = _histogram[index] - counted[index];
            return small == left
                ? (new Leaf(left, learner, allowed, counted), new Leaf(right, learner, allowed, rest))
                : (new Leaf(left, learner, allowed, rest), new Leaf(right, learner, allowed, counted));
        }

        // Three sums a bin: rows, gradients, curvatures.
        private static double[] Histogram(int[] rows, TreeLearner learner, int[] allowed)
        {
            var histogram = new double[learner._bins.Length * Bins * 3];
            Parallel.ForEach(allowed, feature =>
            {
                var bins = learner._bins[feature];
                var start = feature * Bins * 3;
                foreach (var row in rows)
                {
                    var at = start + (bins[row] * 3);
                    histogram[at]++;
                    histogram[at + 1] += learner._gradients[row];
                    histogram[at + 2] += learner._curvatures[row];
                }
            });
            return histogram;
        }

        private Cutting Find(TreeLearner learner, int[] allowed)
        {
            var best = new Cutting(0, 0, 0);
            var whole = Score(Gradient, Curvature, learner);
            foreach (var feature in allowed)
            {
                var (rows, gradient, curvature) = (0.0, 0.0, 0.0);
                for (var bin = 0; bin < learner._edges[feature].Length; bin++)
                {
                    var at = ((feature * Bins) + bin) * 3;
                    rows += _histogram[at];
                    gradient += _histogram[at + 1];
                    curvature += _histogram[at + 2];
                    if (rows < learner.LeastRows || Rows.Length - rows < learner.LeastRows)
                        continue;
                    var gain = Score(gradient, curvature, learner) + Score(Gradient - gradient, Curvature - curvature, learner) - whole;
                    if (gain > best.Gain)
                        best = new Cutting(feature, bin, gain);
                }
            }

            return best;
        }

        private static double Score(double gradient, double curvature, TreeLearner learner) =>
            gradient * gradient / (curvature + learner.LeafPenalty);
    }

    private int LeastRows => leastRows;

    private double LeafPenalty => leafPenalty;
}
