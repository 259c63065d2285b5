using System.Runtime.CompilerServices;

namespace ChatBot.EndToEnd;

/// <summary>What the repository ships to answer from.</summary>
internal static class Seeds
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "seeds")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
