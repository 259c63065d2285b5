using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ChatBot.Answering.Wire;
using ChatBot.Briefings;
using ChatBot.Briefings.Exports;
using ChatBot.Briefings.Wire;

namespace ChatBot.Channels.Terminal;

/// <summary><c>brief "topic"</c>: what to know before a meeting, on one page.</summary>
internal static class BriefCommand
{
    private static readonly string[] Formats = [".docx", ".md"];

    public static Command Create()
    {
        var topic = new Argument<string>("topic") { Description = "A topic, the title of a meeting, an organisation, a person or a place." };
        var documents = DocumentsOption.Create();
        var now = NowOption.Create("decides what is upcoming");
        var since = new Option<string?>("--since") { Description = "Tell what changed from this day on, such as 2023-05-01." };
        var language = new Option<string?>("--language") { Description = "en or ja. Default: the topic's own." };
        var json = new Option<bool>("--json") { Description = "Print the briefing as JSON." };
        var output = new Option<string?>("--output") { Description = $"Write it to a file: {string.Join(", ", Formats)}." };
        var command = new Command("brief", "Brief on a topic: one page, every line cited.") { topic, documents, now, since, language, json, output };
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(topic)) || result.GetValue(topic)!.Length > BriefingRequest.MaximumLength)
                result.AddError($"Give a topic of at most {BriefingRequest.MaximumLength} characters.");
            if (result.GetValue(language) is not (null or "en" or "ja"))
                result.AddError("--language must be en or ja.");
            if (result.GetValue(since) is { } day && Day(day) is null)
                result.AddError($"--since {day} is not a day. Write it like 2023-05-01.");
            if (result.GetValue(output) is { } file && !Formats.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                result.AddError($"--output {file}: the name must end in {string.Join(" or ", Formats)}.");
        });
        command.SetAction((result, cancellation) => Fault.GuardAsync(async () =>
        {
            var askedAt = result.GetValue(now) is { } time ? QuestionJson.AskedAt(time) : (DateTimeOffset?)null;
            await using var bench = await Workbench.OpenAsync(result.GetValue(documents), ProgressBar.OnTerminal(), cancellation);
            var request = new BriefingRequest(result.GetValue(topic)!, askedAt ?? bench.Clock.GetLocalNow(), result.GetValue(language), result.GetValue(since) is { } day ? Day(day) : null);
            var briefing = await bench.Briefer.BriefAsync(request, cancellation);
            if (result.GetValue(output) is { } file)
                await WriteAsync(briefing, file, cancellation);
            else if (result.GetValue(json))
                Console.WriteLine(JsonSerializer.Serialize(BriefingJson.Of(briefing, DocumentLinks.Path), BriefingsJson.Lines.BriefingJson));
            else
                Console.WriteLine(BriefingText.Of(briefing));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Task WriteAsync(Briefing briefing, string file, CancellationToken cancellation) =>
        Path.GetExtension(file).Equals(".docx", StringComparison.OrdinalIgnoreCase)
            ? File.WriteAllBytesAsync(file, BriefingWord.Of(briefing, _ => null), cancellation)
            : File.WriteAllTextAsync(file, BriefingMarkdown.Of(briefing), cancellation);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
