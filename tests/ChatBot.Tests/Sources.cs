using System.Runtime.CompilerServices;

namespace ChatBot.Tests;

internal sealed record Source(string Path, string Text);

/// <summary>The repository this test assembly was built from.</summary>
internal static class Sources
{
    public static string Root { get; } = RootOf(ThisFile());

    /// <summary>Paths relative to <c>src/ChatBot</c>, with forward slashes.</summary>
    public static IReadOnlyList<Source> Production()
    {
        var folder = Path.Combine(Root, "src", "ChatBot");
        return
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(path => (Full: path, Relative: Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .Where(file => !file.Relative.StartsWith("bin/", StringComparison.Ordinal) && !file.Relative.StartsWith("obj/", StringComparison.Ordinal))
                .Select(file => new Source(file.Relative, File.ReadAllText(file.Full))),
        ];
    }

    private static string RootOf(string thisFile) =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
