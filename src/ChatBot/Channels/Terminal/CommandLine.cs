using System.CommandLine;
using ChatBot.Channels.Terminal.Doctor;

namespace ChatBot.Channels.Terminal;

/// <summary>The one executable's commands. Without a command it is the host.</summary>
internal static class CommandLine
{
    // Those of the web host that stand in no section.
    private static readonly string[] HostSettings = [WebHostDefaults.ServerUrlsKey, "http_ports", "https_ports", HostDefaults.EnvironmentKey, HostDefaults.ContentRootKey, HostDefaults.ApplicationKey, "AllowedHosts"];

    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Answers questions about the UK-Japan technology partnership from a folder of documents, every statement cited. Without a command it is the host: web page, Teams, Slack.");
        root.Subcommands.Add(AskCommand.Create());
        root.Subcommands.Add(IngestCommand.Create());
        root.Subcommands.Add(EvaluateCommand.Create());
        root.Subcommands.Add(ExtractCommand.Create());
        root.Subcommands.Add(GapsCommand.Create());
        root.Subcommands.Add(FeedbackCommand.Create());
        root.Subcommands.Add(FactsCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(BriefCommand.Create());
        root.Subcommands.Add(TimelineCommand.Create());
        root.Subcommands.Add(PackCommand.Create());
        root.Subcommands.Add(DoctorCommand.Create());
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync();
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            await Console.Error.WriteLineAsync(message);
        await Console.Error.WriteLineAsync("See --help for the commands, and a command's --help for its options.");
        return ExitCode.WrongUsage;
    }

    /// <summary>Settings such as <c>--urls http://...</c> are the host's; a word is a command, and so is an option that is no setting: a slip must not be taken for the host.</summary>
    public static bool IsForHost(string[] arguments) => arguments is [] || (arguments[0].StartsWith("--", StringComparison.Ordinal) && arguments.All(IsSetting));

    private static bool IsSetting(string argument)
    {
        if (!argument.StartsWith('-'))
            return true;
        var name = argument.TrimStart('-').Split('=')[0];
        return name.Contains(':', StringComparison.Ordinal) || HostSettings.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
