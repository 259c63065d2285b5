namespace ChatBot.Knowledge.Ingestion;

/// <summary>A path with every link on its way followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>Null when a link on the way leads to nothing or in a circle.</summary>
    public static string? Of(string path)
    {
        var links = 0;
        return Follow(Path.GetFullPath(path));

        string? Follow(string full)
        {
            var real = Path.GetPathRoot(full)!;
            var parts = full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
            for (var at = 0; at < parts.Length; at++)
            {
                var next = Path.Combine(real, parts[at]);
                FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
                if (entry.LinkTarget is { } target)
                {
                    if (++links > MostLinks)
                        return null;
                    var rest = Path.Combine([Path.Combine(real, target), .. parts[(at + 1)..]]);
                    return Follow(Path.GetFullPath(rest));
                }

                if (!entry.Exists)
                    return null;
                real = next;
            }

            return real;
        }
    }

    public static bool Lies(string path, string within)
    {
        var comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return path.Equals(within, comparison) || path.StartsWith(Path.TrimEndingDirectorySeparator(within) + Path.DirectorySeparatorChar, comparison);
    }
}
