using System.CommandLine;
using System.Text.Json;
using ChatBot.Knowledge.Extraction;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Terminal;

/// <summary><c>extract FILE</c>: what the bot reads in one document, as JSON.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The document to read." };
        var command = new Command("extract", "Print the text that is read in one document, with its blocks, title, author and date, as JSON.") { file };
        command.SetAction((parsed, cancellation) => Fault.GuardAsync(() => RunAsync(parsed.GetRequiredValue(file), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            return Fail(path, Directory.Exists(path) ? "is a folder; name a file, or use ingest" : "does not exist; check the path");
        if (!DocumentReader.Reads(path))
            return Fail(path, $"is not a format that is read; these are: {string.Join(' ', DocumentReader.Extensions)}");
        using var process = new ExtractionProcess(Limits(), TimeProvider.System);
        var result = await process.ExtractAsync(path, cancellation);
        if (result.Text is not { } text)
            return Fail(path, result.Fault!);
        Console.Out.WriteLine(JsonSerializer.Serialize(ExtractedFile.Of(path, text), ExtractedFileJson.Readable.ExtractedFile));
        return ExitCode.Done;
    }

    private static IOptions<ExtractionLimits> Limits()
    {
        var limits = new ExtractionLimits();
        new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection(ExtractionLimits.Section).Bind(limits);
        var validity = new ExtractionLimitsValidator().Validate(null, limits);
        return validity.Failed
            ? throw new OptionsValidationException(ExtractionLimits.Section, typeof(ExtractionLimits), validity.Failures)
            : Options.Create(limits);
    }

    private static int Fail(string path, string fault)
    {
        Console.Error.WriteLine($"{path} {fault}.");
        return ExitCode.Failed;
    }
}
