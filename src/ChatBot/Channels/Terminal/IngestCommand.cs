using System.CommandLine;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Terminal;

/// <summary><c>ingest DIR</c>: reads and indexes a folder and says what became of every file.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("folder") { Description = "The folder of documents.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("ingest", "Read and index a folder of documents, and report on every file.") { folder };
        command.SetAction((result, cancellation) => Fault.GuardAsync(() => RunAsync(result.GetValue(folder), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(string? folder, CancellationToken cancellation)
    {
        await using var bench = await Workbench.OpenAsync(folder, ProgressBar.OnTerminal(), cancellation, publishes: true);
        foreach (var file in bench.Generation.Report.Files)
            Write(file);
        var report = bench.Generation.Report;
        Console.WriteLine($"{report.Indexed.Count()} documents indexed in {bench.Generation.Passages.Count} passages, {report.LeftOut.Count()} files left out.");
        if (bench.Index.Text is { } state)
            Console.WriteLine(state);
        return ExitCode.Done;
    }

    private static void Write(IngestedFile file)
    {
        Console.WriteLine(file.Fault is null
            ? $"indexed   {file.Id}  {file.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "no date"}, {file.Passages} passages: {file.Title}"
            : $"left out  {file.Id}  it {file.Fault}");
        foreach (var notice in file.Notices)
            Console.WriteLine($"          {notice}");
    }
}
