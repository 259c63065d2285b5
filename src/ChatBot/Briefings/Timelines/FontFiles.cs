namespace ChatBot.Briefings.Timelines;

/// <summary>The font files of the machine, the plainest first: the drawing library finds none by itself where fontconfig is not linked in.</summary>
internal static class FontFiles
{
    private static readonly string[] Folders =
    [
        "/usr/share/fonts", "/usr/local/share/fonts",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".fonts"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "fonts"),
    ];

    private static readonly string[] Formats = [".ttf", ".otf", ".ttc"];

    // A face for reading; what is narrow, slanted, thin or for programs comes last.
    private static readonly string[] Odd = ["Mono", "Cond", "Italic", "Oblique", "Light", "Thin", "Black", "Emoji", "Math", "Symbol", "Serif", "Slab"];

    private static readonly string[] Bold = ["Bold", "SemiBold", "Heavy"];

    private static readonly Lazy<IReadOnlyList<string>> All = new(Found);

    public static IEnumerable<string> Plainest(bool isBold) =>
        All.Value.OrderBy(path => Oddness(path) + (IsBold(path) == isBold ? 0 : 1)).ThenBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal);

    private static int Oddness(string path) =>
        (2 * Odd.Count(word => Name(path).Contains(word, StringComparison.OrdinalIgnoreCase))) + (Name(path).Contains("Sans", StringComparison.OrdinalIgnoreCase) ? 0 : 1);

    private static bool IsBold(string path) => Bold.Any(word => Name(path).Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);

    private static IReadOnlyList<string> Found()
    {
        var readable = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return [.. Folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", readable)).Where(path => Formats.Contains(Path.GetExtension(path).ToLowerInvariant(), StringComparer.Ordinal))];
    }
}
