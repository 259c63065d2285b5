using System.Globalization;

namespace ChatBot.Answering.Ranking;

/// <summary>The sum of many small decision trees; larger is better.</summary>
internal sealed class TreeEnsemble(IReadOnlyList<Tree> trees)
{
    private readonly Tree[] _trees = [.. trees];

    public double Score(ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        foreach (var tree in _trees)
            sum += tree.Value(features);
        return sum;
    }

    /// <summary>A line a tree: nodes parted by ';', an inner node as <c>feature threshold left right</c>, a leaf as its value.</summary>
    public string Write() => string.Join('\n', _trees.Select(tree => tree.Write()));

    /// <exception cref="InvalidDataException">Not what <see cref="Write"/> makes.</exception>
    public static TreeEnsemble Parse(IEnumerable<string> lines) => new([.. lines.Select(Tree.Parse)]);
}

internal sealed class Tree(TreeNode[] nodes)
{
    public double Value(ReadOnlySpan<float> features)
    {
        ref readonly var node = ref nodes[0];
        while (node.Feature != TreeNode.Leaf)
            node = ref nodes[features[node.Feature] <= node.Threshold ? node.Left : node.Right];
        return node.Value;
    }

    public string Write() => string.Join(';', nodes.Select(node => node.Feature == TreeNode.Leaf
        ? node.Value.ToString("G6", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{node.Feature} {node.Threshold:G9} {node.Left} {node.Right}")));

    public static Tree Parse(string line)
    {
        try
        {
            return new Tree([.. line.Split(';').Select(Node)]);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"Not a line of a tree: {line[..Math.Min(line.Length, 60)]}", fault);
        }
    }

    private static TreeNode Node(string text)
    {
        var parts = text.Split(' ');
        return parts.Length == 1
            ? new TreeNode(TreeNode.Leaf, 0, 0, 0, Number(parts[0]))
            : new TreeNode(Whole(parts[0]), Number(parts[1]), Whole(parts[2]), Whole(parts[3]), 0);
    }

    private static float Number(string text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <param name="Feature">Column compared, or <see cref="Leaf"/>.</param>
/// <param name="Threshold">Values up to it go left.</param>
internal readonly record struct TreeNode(int Feature, float Threshold, int Left, int Right, float Value)
{
    public const int Leaf = -1;
}
