using System.Diagnostics;
using ChatBot.Answering.Verification;
using ChatBot.Tests.Answering.Verification;

namespace ChatBot.Evaluation.Verification;

/// <summary>Puts statements whose truth is known to the verifier and prints, per kind, how many came out right.</summary>
internal static class StatementTrial
{
    public static void Run(IReadOnlyList<StatementPair> pairs, bool details)
    {
        var judged = pairs.Select(pair => (Pair: pair, Verdict: Verifier.Check(pair.Statement, pair.Evidence))).ToArray();
        if (details)
            foreach (var (pair, verdict) in judged.Where(one => one.Verdict.IsSupported != one.Pair.IsTrue))
                Console.WriteLine($"{pair.Kind}: {pair.Statement}\n    {verdict.Reason ?? "passed"}\n    [{string.Join(" | ", pair.Evidence.Select(one => one.Quote))}]");
        Console.WriteLine($"{"kind",-24}{"right",8}{"of",8}{"rate",9}");
        foreach (var kind in judged.GroupBy(one => (one.Pair.IsTrue, one.Pair.Kind)).OrderBy(kind => kind.Key))
            Line(kind.Key.Kind, [.. kind]);
        Line("FALSE, caught", [.. judged.Where(one => !one.Pair.IsTrue)]);
        Line("TRUE, passed", [.. judged.Where(one => one.Pair.IsTrue)]);
        var started = Stopwatch.GetTimestamp();
        foreach (var pair in pairs)
            _ = Verifier.Check(pair.Statement, pair.Evidence);
        Console.WriteLine($"{Stopwatch.GetElapsedTime(started).TotalMilliseconds / Math.Max(1, pairs.Count):F3} ms a statement");

        static void Line(string kind, (StatementPair Pair, Verdict Verdict)[] judged)
        {
            var right = judged.Count(one => one.Verdict.IsSupported == one.Pair.IsTrue);
            Console.WriteLine($"{kind,-24}{right,8}{judged.Length,8}{(judged.Length == 0 ? 0 : 100.0 * right / judged.Length),8:F1}%");
        }
    }
}
