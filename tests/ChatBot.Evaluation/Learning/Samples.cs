namespace ChatBot.Evaluation.Learning;

/// <summary>Rows of features, grouped by question; what a ranker learns from.</summary>
internal sealed class Samples(int columns)
{
    private readonly List<float[]> _rows = [];
    private readonly List<float> _labels = [];
    private readonly List<int> _starts = [0];
    private readonly List<float> _weights = [];

    public int Columns => columns;

    public int Count => _rows.Count;

    public int Questions => _weights.Count;

    public IReadOnlyList<float[]> Rows => _rows;

    /// <summary>How right each row is, 0 to 1.</summary>
    public IReadOnlyList<float> Labels => _labels;

    /// <summary>First row of each question; one more at the end.</summary>
    public IReadOnlyList<int> Starts => _starts;

    /// <summary>How much each question counts.</summary>
    public IReadOnlyList<float> Weights => _weights;

    /// <summary>Adds the rows of one question; without a right one among them they teach nothing and are left out.</summary>
    public void Add(IReadOnlyList<float[]> rows, IReadOnlyList<float> labels, float weight)
    {
        if (!labels.Any(label => label > 0))
            return;
        _rows.AddRange(rows);
        _labels.AddRange(labels);
        _starts.Add(_rows.Count);
        _weights.Add(weight);
    }
}
