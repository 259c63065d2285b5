using System.Diagnostics;
using System.Globalization;

namespace ChatBot.Benchmarks;

/// <summary>What one way of answering took, question by question.</summary>
internal sealed record Latencies(string Name, double[] Sorted, TimeSpan Whole)
{
    public double P50 => At(0.50);

    public double P99 => At(0.99);

    public double PerSecond => Sorted.Length / Whole.TotalSeconds;

    /// <remarks>All questions are asked once before they are counted: with fewer the compiler is still at work while the smallest size is measured.</remarks>
    public static Latencies Measure(string name, IReadOnlyList<string> questions, Action<string> ask)
    {
        foreach (var question in questions)
            ask(question);
        GC.Collect();
        var times = new double[questions.Count];
        var started = Stopwatch.GetTimestamp();
        for (var index = 0; index < times.Length; index++)
        {
            var from = Stopwatch.GetTimestamp();
            ask(questions[index]);
            times[index] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }

        var whole = Stopwatch.GetElapsedTime(started);
        Array.Sort(times);
        return new Latencies(name, times, whole);
    }

    public string Row(int passages, Latencies bare) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {passages} | {Name} | {P50:F3} | {P99:F3} | {PerSecond:F0} | {P50 / bare.P50:F1} |");

    private double At(double share) => Sorted[Math.Min(Sorted.Length - 1, (int)(share * Sorted.Length))];
}
