namespace ChatBot.EndToEnd.Rigs;

/// <summary>How long each call took, and how many failed.</summary>
internal sealed class Latencies(IEnumerable<double> milliseconds, int failures)
{
    private readonly double[] sorted = [.. milliseconds.Order()];

    public int Count => sorted.Length;

    public int Failures => failures;

    public double Percentile(double percent) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * percent / 100))];

    public override string ToString() =>
        $"n {Count}, p50 {Percentile(50):0.0} ms, p99 {Percentile(99):0.0} ms, p99.9 {Percentile(99.9):0.0} ms, max {Percentile(100):0.0} ms, failures {Failures}";
}
