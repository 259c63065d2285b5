namespace ChatBot.Evaluation.Learning;

/// <summary>Rows of features, grouped by question; what a ranker learns from.</summary>
internal sealed class Samples(int features)
{
    private readonly List<float[]> _rows = [];

    public List<float> Labels { get; } = [];

    /// <summary>First row of each question; one more at the end.</summary>
    public List<int> Starts { get; } = [0];

    public int Features => features;

    public int Count => _rows.Count;

    public int Questions => Starts.Count - 1;

    public void Add(ReadOnlySpan<float> row, float label)
    {
        _rows.Add(row.ToArray());
        Labels.Add(label);
    }

    /// <summary>Closes the rows of one question; without a right answer among them they teach nothing and are dropped.</summary>
    public void Close()
    {
        var from = Starts[^1];
        if (Labels.Skip(from).Any(label => label > 0))
        {
            Starts.Add(_rows.Count);
            return;
        }

        _rows.RemoveRange(from, _rows.Count - from);
        Labels.RemoveRange(from, Labels.Count - from);
    }

    public float this[int row, int feature] => _rows[row][feature];

    public ReadOnlySpan<float> Row(int row) => _rows[row];
}
