using ChatBot.Knowledge.Glossaries;

namespace ChatBot.Knowledge.Ingestion;

/// <summary>What the documents folder looks like from outside: enough to see that something has changed, without opening a file.</summary>
internal sealed class FolderSnapshot : IEquatable<FolderSnapshot>
{
    private readonly IReadOnlyList<(string Path, long Length, DateTimeOffset Written)> _files;

    private FolderSnapshot(IReadOnlyList<(string Path, long Length, DateTimeOffset Written)> files) => _files = files;

    /// <summary>A folder that is not there, for now, is an empty one.</summary>
    public static FolderSnapshot Of(string folder)
    {
        try
        {
            var listing = DocumentFolder.List(folder);
            var glossary = new FileInfo(Path.Combine(folder, Glossary.FileName));
            return new FolderSnapshot(
            [
                .. listing.Files.Select(file => (file.Id.Path, file.Length, file.Written)),
                .. listing.Skipped.Select(file => (file.Id.Path, 0L, DateTimeOffset.MinValue)),
                .. glossary.Exists ? [(Glossary.FileName, glossary.Length, new DateTimeOffset(glossary.LastWriteTimeUtc, TimeSpan.Zero))] : Array.Empty<(string, long, DateTimeOffset)>(),
            ]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new FolderSnapshot([]);
        }
    }

    public bool Equals(FolderSnapshot? other) => other is not null && _files.SequenceEqual(other._files);

    public override bool Equals(object? obj) => Equals(obj as FolderSnapshot);

    public override int GetHashCode() => _files.Count;
}
