using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ChatBot.Answering.Ranking;

/// <summary>
/// The sum of many small decision trees; larger is better. The nodes of all trees lie in one array, the two children of a
/// node side by side, and a leaf is its own child: every row takes the same number of steps through a tree, with no branch
/// to mispredict.
/// </summary>
internal sealed class TreeEnsemble
{
    private readonly List<Node> _nodes = [];
    private readonly List<float> _values = [];
    private readonly List<(int Root, int Depth)> _trees = [];

    /// <summary>A model that the program carries.</summary>
    public static TreeEnsemble OfResource(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var reader = new StreamReader(resource);
        return Parse(reader.ReadToEnd());
    }

    /// <param name="lines">
    /// A tree a line, its nodes in preorder, parted by spaces: an inner node as <c>column:threshold</c> (values up to the
    /// threshold go left), a leaf as its value. Lines that begin with '#' are remarks.
    /// </param>
    /// <exception cref="InvalidDataException">Not such lines.</exception>
    public static TreeEnsemble Parse(ReadOnlySpan<char> lines)
    {
        var ensemble = new TreeEnsemble();
        foreach (var range in lines.Split('\n'))
        {
            var line = lines[range].Trim();
            if (line.IsEmpty || line[0] == '#')
                continue;
            try
            {
                ensemble.Add(line);
            }
            catch (Exception fault) when (fault is FormatException or OverflowException or ArgumentException)
            {
                throw new InvalidDataException($"Not a line of a tree: {line[..Math.Min(line.Length, 60)]}", fault);
            }
        }

        return ensemble;
    }

    public double Score(ReadOnlySpan<float> row)
    {
        Span<float> sum = stackalloc float[1];
        Score(row, row.Length, sum);
        return sum[0];
    }

    /// <param name="rows">One row for each score, <paramref name="columns"/> values each.</param>
    public void Score(ReadOnlySpan<float> rows, int columns, Span<float> scores)
    {
        scores.Clear();
        var nodes = CollectionsMarshal.AsSpan(_nodes);
        var values = CollectionsMarshal.AsSpan(_values);
        foreach (var (root, depth) in CollectionsMarshal.AsSpan(_trees))
        {
            var row = 0;
            // Four rows abreast: their chains of loads do not wait for each other.
            for (; row + 4 <= scores.Length; row += 4)
            {
                var first = rows.Slice(row * columns, columns * 4);
                var (a, b, c, d) = (root, root, root, root);
                for (var step = 0; step < depth; step++)
                {
                    a = Next(nodes, a, first);
                    b = Next(nodes, b, first[columns..]);
                    c = Next(nodes, c, first[(2 * columns)..]);
                    d = Next(nodes, d, first[(3 * columns)..]);
                }

                scores[row] += values[a];
                scores[row + 1] += values[b];
                scores[row + 2] += values[c];
                scores[row + 3] += values[d];
            }

            for (; row < scores.Length; row++)
            {
                var own = rows[(row * columns)..];
                var at = root;
                for (var step = 0; step < depth; step++)
                    at = Next(nodes, at, own);
                scores[row] += values[at];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(ReadOnlySpan<Node> nodes, int at, ReadOnlySpan<float> row)
    {
        ref readonly var node = ref nodes[at];
        return node.Children + (row[node.Column] > node.Threshold ? 1 : 0);
    }

    private void Add(ReadOnlySpan<char> line)
    {
        var root = Allocate(1);
        var tokens = line.Split(' ');
        var depth = Read(root, line, ref tokens);
        if (tokens.MoveNext())
            throw new FormatException("More nodes than the tree has places for.");
        _trees.Add((root, depth));
    }

    private int Allocate(int count)
    {
        var first = _nodes.Count;
        for (var node = 0; node < count; node++)
        {
            _nodes.Add(default);
            _values.Add(0);
        }

        return first;
    }

    /// <returns>Steps from this node to its deepest leaf.</returns>
    private int Read(int at, ReadOnlySpan<char> line, ref MemoryExtensions.SpanSplitEnumerator<char> tokens)
    {
        if (!tokens.MoveNext())
            throw new FormatException("The tree ends before its last leaf.");
        var token = line[tokens.Current];
        var colon = token.IndexOf(':');
        if (colon < 0)
        {
            _nodes[at] = new Node(float.PositiveInfinity, 0, at);
            _values[at] = Number(token);
            return 0;
        }

        var children = Allocate(2);
        _nodes[at] = new Node(Number(token[(colon + 1)..]), int.Parse(token[..colon], NumberStyles.None, CultureInfo.InvariantCulture), children);
        return 1 + Math.Max(Read(children, line, ref tokens), Read(children + 1, line, ref tokens));
    }

    private static float Number(ReadOnlySpan<char> text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <param name="Children">The left child; the right one stands behind it.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Node(float Threshold, int Column, int Children);
}
