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
        var command = new Command("extract", "Prints the text that is read in one document, with its blocks, title, author and date, as JSON.") { file };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(file), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            return Fail(path, "does not exist. Check the path");
        using var process = new ExtractionProcess(Options.Create(new ExtractionLimits()), TimeProvider.System);
        var result = await process.ExtractAsync(path, cancellation);
        if (result.Text is not { } text)
            return Fail(path, result.Fault!);
        Console.Out.WriteLine(JsonSerializer.Serialize(ExtractedFile.Of(path, text), ExtractedFileJson.Readable.ExtractedFile));
        return 0;
    }

    private static int Fail(string path, string fault)
    {
        Console.Error.WriteLine($"{path} {fault}");
        return 1;
    }
}
