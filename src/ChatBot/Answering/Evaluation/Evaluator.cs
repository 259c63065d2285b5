using System.Diagnostics;
using System.Text.Json;

namespace ChatBot.Answering.Evaluation;

/// <summary>Asks golden questions and grades the answers.</summary>
internal sealed class Evaluator(Answerer answerer, TimeProvider clock)
{
    /// <exception cref="InvalidDataException">A line is not a golden question; the message names the line.</exception>
    public static IReadOnlyList<GoldenQuestion> Read(IEnumerable<string> lines) =>
        [.. lines.Select((line, index) => (Text: line, Number: index + 1)).Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => Read(line.Text, line.Number))];

    public async Task<EvaluationRun> RunAsync(IReadOnlyList<GoldenQuestion> questions, CancellationToken cancellation)
    {
        var graded = new List<Graded>();
        foreach (var golden in questions)
        {
            var question = golden.ToQuestion().ToQuestion(clock.GetLocalNow());
            var started = Stopwatch.GetTimestamp();
            var answer = await answerer.AnswerAsync(question, progress: null, cancellation);
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            graded.Add(new Graded(golden.Id ?? golden.Question!, golden.Kind ?? "other", golden.Question!, Grading.Of(golden, answer), answer.Confidence, answer.Text, Math.Round(elapsed, 3)));
        }

        return new EvaluationRun(graded);
    }

    private static GoldenQuestion Read(string line, int number)
    {
        try
        {
            var golden = JsonSerializer.Deserialize(line, EvaluationJson.Files.GoldenQuestion);
            return golden ?? throw new InvalidDataException($"Line {number} is null, not a question.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"Line {number} is not a golden question in JSON: {fault.Message}", fault);
        }
    }
}
