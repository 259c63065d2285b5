using System.CommandLine;
using System.Text.Json;
using ChatBot.Answering.Evaluation;

namespace ChatBot.Channels.Terminal;

/// <summary><c>evaluate FILE.jsonl</c>: asks questions whose answers are known, and says how many came out right.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Golden questions, one JSON object a line: {\"id\",\"kind\",\"question\",\"contains\":[...]} or {...,\"outcome\":\"abstained\"}." };
        var documents = DocumentsOption.Create();
        var output = new Option<string?>("--output") { Description = "Keep the run in this file, for --compare." };
        var compare = new Option<string?>("--compare") { Description = "Show what changed since the run kept in this file." };
        var details = new Option<bool>("--details") { Description = "List every question that did not come out right, with its answer." };
        var command = new Command("evaluate", "Ask golden questions and grade the answers.") { file, documents, output, compare, details };
        command.SetAction((result, cancellation) => Fault.GuardAsync(async () =>
        {
            var questions = Evaluator.Read(await File.ReadAllLinesAsync(result.GetValue(file)!, cancellation));
            var before = result.GetValue(compare) is { } old ? Read(await File.ReadAllTextAsync(old, cancellation), old) : null;
            await using var bench = await Workbench.OpenAsync(result.GetValue(documents), progress: null, cancellation);
            var run = await new Evaluator(bench.Answerer, bench.Clock).RunAsync(questions, cancellation);
            Console.Write(EvaluationTable.Of(run));
            if (result.GetValue(details))
                WriteFailures(run);
            if (before is not null)
                Console.Write(EvaluationTable.Changes(before, run));
            if (result.GetValue(output) is { } kept)
                await File.WriteAllTextAsync(kept, JsonSerializer.Serialize(run, EvaluationJson.Files.EvaluationRun), cancellation);
            return run.Questions.All(question => question.Grade == Grade.Right) ? ExitCode.Done : ExitCode.Failed;
        }));
        return command;
    }

    private static void WriteFailures(EvaluationRun run)
    {
        foreach (var question in run.Questions.Where(question => question.Grade != Grade.Right))
            Console.WriteLine($"{question.Grade} {question.Id} ({question.Confidence:F2}): {question.Question}\n    {question.Text.ReplaceLineEndings("\n    ")}");
    }

    private static EvaluationRun Read(string json, string file)
    {
        try
        {
            return JsonSerializer.Deserialize(json, EvaluationJson.Files.EvaluationRun) ?? new EvaluationRun([]);
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file} is not a run that evaluate --output kept: {fault.Message}", fault);
        }
    }
}
