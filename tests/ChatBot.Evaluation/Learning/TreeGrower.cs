namespace ChatBot.Evaluation.Learning;

/// <summary>Grows one tree, the leaf with most to gain first.</summary>
internal sealed class TreeGrower(BinnedColumns columns, float[] gradients, float[] curvatures, int[] allowed, TreeSettings settings)
{
    private const int Bins = BinnedColumns.Bins;

    // Three sums a bin: rows, gradients, curvatures.
    private const int Sums = 3;

    public GrownTree Grow(int[] rows)
    {
        var root = Open(rows, Histogram(rows), depth: 0);
        var open = new List<Leaf> { root };
        while (open.Count < settings.Leaves && open.MaxBy(leaf => leaf.Best.Gain) is { Best.Gain: > 0 } chosen)
        {
            open.Remove(chosen);
            open.AddRange(Divide(chosen));
        }

        foreach (var leaf in open)
            leaf.Tree.Value = (float)(settings.Rate * leaf.Gradient / (leaf.Curvature + TreeSettings.LeafPenalty));
        return root.Tree;
    }

    private Leaf[] Divide(Leaf leaf)
    {
        var (column, bin, _) = leaf.Best;
        var bins = columns.Of(column);
        var left = Array.FindAll(leaf.Rows, row => bins[row] <= bin);
        var right = Array.FindAll(leaf.Rows, row => bins[row] > bin);
        // The histogram of the larger half is what the smaller leaves of the whole.
        var leftIsSmall = left.Length < right.Length;
        var counted = Histogram(leftIsSmall ? left : right);
        var rest = leaf.Histogram;
        for (var index = 0; index < rest.Length; index++)
            rest[index] -= counted[index];
        var (leftLeaf, rightLeaf) = (Open(left, leftIsSmall ? counted : rest, leaf.Depth + 1), Open(right, leftIsSmall ? rest : counted, leaf.Depth + 1));
        (leaf.Tree.Column, leaf.Tree.Bin, leaf.Tree.Threshold) = (column, (byte)bin, columns.Edges(column)[bin]);
        (leaf.Tree.Left, leaf.Tree.Right) = (leftLeaf.Tree, rightLeaf.Tree);
        return [leftLeaf, rightLeaf];
    }

    private Leaf Open(int[] rows, double[] histogram, int depth)
    {
        var (gradient, curvature) = (0.0, 0.0);
        foreach (var row in rows)
        {
            gradient += gradients[row];
            curvature += curvatures[row];
        }

        var best = depth < settings.Depth ? Find(histogram, rows.Length, gradient, curvature) : default;
        return new Leaf(rows, histogram, gradient, curvature, depth, best);
    }

    private double[] Histogram(int[] rows)
    {
        var histogram = new double[columns.Columns * Bins * Sums];
        Parallel.ForEach(allowed, column =>
        {
            var bins = columns.Of(column);
            var start = column * Bins * Sums;
            foreach (var row in rows)
            {
                var at = start + (bins[row] * Sums);
                histogram[at]++;
                histogram[at + 1] += gradients[row];
                histogram[at + 2] += curvatures[row];
            }
        });
        return histogram;
    }

    private Cutting Find(double[] histogram, int count, double wholeGradient, double wholeCurvature)
    {
        var best = default(Cutting);
        var whole = Worth(wholeGradient, wholeCurvature);
        foreach (var column in allowed)
        {
            var (rows, gradient, curvature) = (0.0, 0.0, 0.0);
            for (var bin = 0; bin < columns.Edges(column).Length; bin++)
            {
                var at = ((column * Bins) + bin) * Sums;
                rows += histogram[at];
                gradient += histogram[at + 1];
                curvature += histogram[at + 2];
                if (rows < settings.LeastRows || count - rows < settings.LeastRows)
                    continue;
                var gain = Worth(gradient, curvature) + Worth(wholeGradient - gradient, wholeCurvature - curvature) - whole;
                if (gain > best.Gain)
                    best = new Cutting(column, bin, gain);
            }
        }

        return best;
    }

    private static double Worth(double gradient, double curvature) => gradient * gradient / (curvature + TreeSettings.LeafPenalty);

    private readonly record struct Cutting(int Column, int Bin, double Gain);

    private sealed record Leaf(int[] Rows, double[] Histogram, double Gradient, double Curvature, int Depth, Cutting Best)
    {
        public GrownTree Tree { get; } = new();
    }
}
