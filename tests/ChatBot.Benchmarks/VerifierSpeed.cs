using System.Globalization;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;

namespace ChatBot.Benchmarks;

/// <summary>What it costs to check one statement of one sentence against the sentence it cites, reworded so that every check looks at it.</summary>
internal static class VerifierSpeed
{
    private const int Passages = 2_000;
    private const int Statements = 4_000;

    public static void Run()
    {
        Evidence[] cited = [.. SyntheticCorpus.Documents(Passages).SelectMany(document => document.Blocks.Select(block => new Evidence(document, SentenceOf(document, block)))).Take(Statements)];
        string[] statements = [.. cited.Select(evidence => $"{evidence.Quote.TrimEnd('.')}, as it says.")];
        string[] numbers = [.. Enumerable.Range(0, cited.Length).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        var checking = Latencies.Measure("statement", numbers, number =>
        {
            var at = int.Parse(number, CultureInfo.InvariantCulture);
            Verifier.Check(statements[at], [cited[at]]);
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cited.Length} statements: p50 {checking.P50:F3} ms, p99 {checking.P99:F3} ms, {checking.PerSecond:F0} a second"));
    }

    private static Span SentenceOf(Document document, Block block)
    {
        var end = document.Text.IndexOf('.', block.Span.Start, block.Span.Length);
        return end < 0 ? block.Span : new Span(block.Span.Start, end + 1);
    }
}
