using System.CommandLine;
using System.Globalization;
using ChatBot.Answering.Wire;

namespace ChatBot.Channels.Terminal;

/// <summary><c>ask "..."</c> for one answer, <c>ask --questions FILE --output FILE</c> for many.</summary>
internal static class AskCommand
{
    private const int MostCandidates = 50;

    public static Command Create()
    {
        var question = new Argument<string?>("question") { Description = "The question, in English or Japanese.", Arity = ArgumentArity.ZeroOrOne };
        var documents = DocumentsOption.Create();
        var now = NowOption.Create();
        var json = new Option<bool>("--json") { Description = "Print the whole answer as JSON." };
        var questions = new Option<string?>("--questions") { Description = "A file of questions, one JSON object a line: {\"id\",\"question\",\"now\"?,\"language\"?,\"history\"?}." };
        var output = new Option<string?>("--output") { Description = "Where the answers to --questions go, one JSON object a line. Default: standard output." };
        var candidates = new Option<int>("--candidates") { Description = "Show the N best sentences before drafting (JSON only)." };
        candidates.Validators.Add(result =>
        {
            if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > MostCandidates)
                result.AddError($"--candidates must be a whole number from 0 to {MostCandidates}.");
        });
        var command = new Command("ask", "Answer one question, or a file of questions.") { question, documents, now, json, questions, output, candidates };
        command.Validators.Add(result =>
        {
            if (result.GetValue(question) is null == result.GetValue(questions) is null)
                result.AddError("Give either a question or --questions FILE.");
            if (result.GetValue(question) is { } text && string.IsNullOrWhiteSpace(text))
                result.AddError("The question is empty.");
        });
        command.SetAction((result, cancellation) => Fault.GuardAsync(async () =>
        {
            var settings = new Asking(result.GetValue(now), result.GetValue(candidates));
            if (result.GetValue(questions) is { } file)
                return await ManyAsync(file, result.GetValue(output), result.GetValue(documents), settings, cancellation);
            return await OneAsync(result.GetValue(question)!, result.GetValue(json) || settings.Candidates > 0, result.GetValue(documents), settings, cancellation);
        }));
        return command;
    }

    private static async Task<int> OneAsync(string text, bool json, string? documents, Asking settings, CancellationToken cancellation)
    {
        var asked = new QuestionJson(Id: null, text, settings.Now, Language: null, History: null);
        await using var bench = await Workbench.OpenAsync(documents, progress: null, cancellation);
        var answer = await settings.AnswerAsync(bench, asked, cancellation);
        if (json)
            Console.WriteLine(Asking.Line(answer));
        else
            PlainAnswer.Write(answer, Console.Out);
        return 0;
    }

    private static async Task<int> ManyAsync(string file, string? output, string? documents, Asking settings, CancellationToken cancellation)
    {
        var lines = await File.ReadAllLinesAsync(file, cancellation);
        await using var bench = await Workbench.OpenAsync(documents, progress: null, cancellation);
        await using var answers = output is null ? Console.Out : new StreamWriter(output);
        var faults = 0;
        for (var number = 1; number <= lines.Length; number++)
        {
            if (string.IsNullOrWhiteSpace(lines[number - 1]))
                continue;
            try
            {
                var answer = await settings.AnswerAsync(bench, Asking.Read(lines[number - 1]), cancellation);
                await answers.WriteLineAsync(Asking.Line(answer));
            }
            catch (InvalidDataException fault)
            {
                // One bad line must not cost the answers to the others.
                await Console.Error.WriteLineAsync($"{file}, line {number}: {fault.Message}");
                faults++;
            }
        }

        return faults == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
