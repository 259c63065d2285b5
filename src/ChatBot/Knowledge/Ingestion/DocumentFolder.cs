using ChatBot.Knowledge.Extraction;
using ChatBot.Knowledge.Glossaries;

namespace ChatBot.Knowledge.Ingestion;

/// <summary>Lists the documents folder, whatever has been put into it.</summary>
internal static class DocumentFolder
{
    // What the people who run the bot keep beside their documents.
    private static readonly string[] NotDocuments = [Glossary.FileName, "questions.jsonl", "Thumbs.db", "desktop.ini"];

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static FolderListing List(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
            throw new DirectoryNotFoundException($"There is no documents folder {root}. Create it, or set Knowledge:Documents to the folder that holds the documents.");
        List<FolderFile> files = [];
        List<SkippedFile> skipped = [];
        Walk(new DirectoryInfo(root), "");
        return new FolderListing(
            [.. files.OrderBy(file => file.Id)],
            [.. skipped.OrderBy(file => file.Id)]);

        void Walk(DirectoryInfo directory, string prefix)
        {
            FileSystemInfo[] entries;
            try
            {
                entries = directory.GetFileSystemInfos();
            }
            catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
            {
                skipped.Add(new SkippedFile(new DocumentId(prefix.TrimEnd('/')), $"cannot be opened: {fault.Message}"));
                return;
            }

            foreach (var entry in entries)
            {
                if (IsIgnored(entry, isTop: prefix.Length == 0))
                    continue;
                var id = new DocumentId(prefix + Shown(entry.Name));
                if (Obstacle(entry, root) is { } reason)
                    skipped.Add(new SkippedFile(id, reason));
                else if (entry is DirectoryInfo inner)
                    Walk(inner, id.Path + "/");
                else
                    files.Add(File(id, (FileInfo)entry));
            }
        }
    }

    public static bool IsIgnored(string name, bool isTop) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name.EndsWith('~')
        || Path.GetExtension(name).ToLowerInvariant() is ".swp" or ".swx" or ".tmp" or ".part" or ".crdownload" or ".lock"
        || NotDocuments.Contains(name, StringComparer.OrdinalIgnoreCase)
        || (isTop && Path.GetFileNameWithoutExtension(name).Equals("README", StringComparison.OrdinalIgnoreCase));

    private static bool IsIgnored(FileSystemInfo entry, bool isTop) =>
        IsIgnored(entry.Name, isTop) || (OperatingSystem.IsWindows() && entry.Attributes.HasFlag(FileAttributes.Hidden));

    private static FolderFile File(DocumentId id, FileInfo file)
    {
        var target = !IsLink(file) ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
        return new FolderFile(id, target.FullName, target.Length, new DateTimeOffset(target.LastWriteTimeUtc, TimeSpan.Zero));
    }

    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;

    private static string? Obstacle(FileSystemInfo entry, string root)
    {
        if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal))
            return "has a name that is not UTF-8; rename it";
        if (entry.Name.Any(Misleads))
            return "has a line break or another control character in its name; rename it";
        if (IsLink(entry))
        {
            if (RealPath.Of(entry.FullName) is not { } target)
                return "is a link to nothing";
            if (!RealPath.Lies(target, within: RealPath.Of(root) ?? root))
                return "is a link that leads out of the documents folder";
            if (Directory.Exists(target))
                return "is a link to another folder of the documents; its files are read where they are";
        }

        if (entry is not FileInfo file)
            return null;
        if (!DocumentReader.Reads(entry.Name))
            return $"is not a format that is read: {(entry.Extension.Length == 0 ? "it has no extension" : entry.Extension)}";
        return SpecialFile.Kind(file) is { } kind ? $"is {kind}, not a file" : null;
    }

    // Names go to terminals, logs and pages, where such characters write over what stands beside them.
    private static bool Misleads(char character) => char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Shown(string name) => name.Any(Misleads) ? string.Concat(name.Select(character => Misleads(character) ? '\uFFFD' : character)) : name;
}
