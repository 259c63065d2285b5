using System.CommandLine;

namespace ChatBot.Channels.Terminal;

internal static class DocumentsOption
{
    public static Option<string?> Create() => new("--documents") { Description = "The folder of documents. Default: Knowledge:Documents, else seeds." };
}
