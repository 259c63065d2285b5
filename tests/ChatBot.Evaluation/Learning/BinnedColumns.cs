namespace ChatBot.Evaluation.Learning;

/// <summary>The columns of some rows, each cut into at most 64 bins of about as many rows.</summary>
internal sealed class BinnedColumns
{
    public const int Bins = 64;

    private const int RowsLookedAt = 100_000;

    private readonly float[][] _edges;
    private readonly byte[][] _bins;

    public BinnedColumns(IReadOnlyList<float[]> rows, int columns)
    {
        _edges = new float[columns][];
        _bins = new byte[columns][];
        Parallel.For(0, columns, column => Cut(rows, column));
    }

    public int Columns => _bins.Length;

    /// <summary>The largest value of each bin but the last.</summary>
    public float[] Edges(int column) => _edges[column];

    public byte[] Of(int column) => _bins[column];

    private void Cut(IReadOnlyList<float[]> rows, int column)
    {
        var step = Math.Max(1, rows.Count / RowsLookedAt);
        var sorted = Enumerable.Range(0, (rows.Count + step - 1) / step).Select(index => rows[index * step][column]).Order().ToArray();
        var edges = new List<float>();
        for (var bin = 1; bin < Bins; bin++)
        {
            var edge = sorted[(int)((long)bin * (sorted.Length - 1) / Bins)];
            if (edge < sorted[^1] && (edges.Count == 0 || edge > edges[^1]))
                edges.Add(edge);
        }

        _edges[column] = [.. edges];
        _bins[column] = new byte[rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            var at = Array.BinarySearch(_edges[column], rows[row][column]);
            _bins[column][row] = (byte)(at >= 0 ? at : ~at);
        }
    }
}
