using System.CommandLine;

namespace ChatBot.Channels.Terminal;

/// <summary>The one executable's commands. Without a command it is the host.</summary>
internal static class CommandLine
{
    private const int WrongUsage = 2;

    public static Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Answers questions about the UK-Japan technology partnership from a folder of documents, every statement cited.");
        root.Subcommands.Add(ExtractCommand.Create());
        var parsed = root.Parse(arguments);
        return parsed.Errors.Count == 0 ? parsed.InvokeAsync() : Task.FromResult(WrongUsage);
    }
}
