using System.CommandLine;
using System.Text.Json;
using ChatBot.Answering.Verification;
using ChatBot.Answering.Wire;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Terminal;

/// <summary><c>verify FILE.jsonl</c>: says of each statement whether the spans it cites carry it, and if not why.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Statements, one JSON object a line: {\"id\",\"statement\",\"citations\":[{\"document\",\"start\",\"end\"}]}." };
        var documents = DocumentsOption.Create();
        var command = new Command("verify", "Check statements against the spans they cite, and print for each whether it is supported.") { file, documents };
        command.SetAction((result, cancellation) => Fault.GuardAsync(() => RunAsync(result.GetRequiredValue(file), result.GetValue(documents), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(string file, string? documents, CancellationToken cancellation)
    {
        var lines = await File.ReadAllLinesAsync(file, cancellation);
        await using var bench = await Workbench.OpenAsync(documents, progress: null, cancellation);
        var faults = 0;
        for (var number = 1; number <= lines.Length; number++)
        {
            if (string.IsNullOrWhiteSpace(lines[number - 1]))
                continue;
            try
            {
                var verdict = Judge(CitedStatementJson.Read(lines[number - 1]), bench.Generation);
                Console.Out.WriteLine(JsonSerializer.Serialize(verdict, AnsweringJson.Lines.VerdictJson));
            }
            catch (InvalidDataException fault)
            {
                // One bad line must not cost the verdicts on the others.
                await Console.Error.WriteLineAsync($"{file}, line {number}: {fault.Message}");
                faults++;
            }
        }

        return faults == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static VerdictJson Judge(CitedStatementJson asked, Generation generation)
    {
        try
        {
            var verdict = Verifier.Check(asked.Statement!, asked.Evidence(generation));
            return new VerdictJson(asked.Id, verdict.IsSupported, verdict.Reason);
        }
        catch (InvalidDataException fault)
        {
            // What a statement cites is part of what is judged: a citation that leads nowhere carries nothing.
            return new VerdictJson(asked.Id, Supported: false, fault.Message);
        }
    }
}
