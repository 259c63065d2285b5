using System.CommandLine;
using System.Text;
using ChatBot.Answering.Wire;
using ChatBot.Briefings.Calendars;
using ChatBot.Briefings.Timelines;

namespace ChatBot.Channels.Terminal;

/// <summary><c>timeline [topic]</c>: what is dated, in order; as a picture or a calendar with --output.</summary>
internal static class TimelineCommand
{
    private const string Calendar = ".ics";

    private static readonly string[] Formats = [".svg", ".png", Calendar];

    public static Command Create()
    {
        var topic = new Argument<string?>("topic") { Description = "A topic; without one, all that the documents date.", Arity = ArgumentArity.ZeroOrOne };
        var documents = DocumentsOption.Create();
        var now = NowOption.Create("decides what is upcoming");
        var language = new Option<string?>("--language") { Description = "en or ja. Default: en." };
        var dark = new Option<bool>("--dark") { Description = "Draw it for a dark page." };
        var output = new Option<string?>("--output") { Description = $"Write it to a file: {string.Join(", ", Formats)}." };
        var command = new Command("timeline", "Put what is dated in order: agreements and events.") { topic, documents, now, language, dark, output };
        command.Validators.Add(result =>
        {
            if (result.GetValue(language) is not (null or "en" or "ja"))
                result.AddError("--language must be en or ja.");
            if (result.GetValue(output) is { } file && !Formats.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                result.AddError($"--output {file}: the name must end in {string.Join(" or ", Formats)}.");
        });
        command.SetAction((result, cancellation) => Fault.GuardAsync(async () =>
        {
            var askedAt = result.GetValue(now) is { } time ? QuestionJson.AskedAt(time) : (DateTimeOffset?)null;
            await using var bench = await Workbench.OpenAsync(result.GetValue(documents), ProgressBar.OnTerminal(), cancellation);
            var format = Path.GetExtension(result.GetValue(output))?.ToLowerInvariant();
            var request = new TimelineRequest(result.GetValue(topic), askedAt ?? bench.Clock.GetLocalNow(), result.GetValue(language) ?? "en");
            var timeline = bench.Chronicler.Tell(request, format == Calendar ? int.MaxValue : Chronicler.AtMost);
            if (result.GetValue(output) is { } file)
                await File.WriteAllBytesAsync(file, Content(timeline, format!, result.GetValue(dark), bench.Clock), cancellation);
            else
                Console.WriteLine(TimelineText.Of(timeline));
            return ExitCode.Done;
        }));
        return command;
    }

    private static byte[] Content(Timeline timeline, string format, bool isDark, TimeProvider clock)
    {
        var theme = isDark ? TimelineTheme.Dark : TimelineTheme.Light;
        return format switch
        {
            ".svg" => Encoding.UTF8.GetBytes(TimelineSvg.Of(timeline, theme)),
            ".png" => TimelinePng.Of(timeline, theme) ?? throw new InvalidDataException("No font was found on this machine, so that a PNG would have no words. Write an .svg instead, or install a font."),
            _ => Encoding.UTF8.GetBytes(EventCalendar.Of(timeline, clock.GetUtcNow(), _ => null)),
        };
    }
}
