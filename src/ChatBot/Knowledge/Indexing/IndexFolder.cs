using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace ChatBot.Knowledge.Indexing;

/// <summary>Where built indexes lie, each in a folder named by what it was made of, so that two programs may share the place.</summary>
internal sealed partial class IndexFolder(string path, ILogger<IndexFolder> logger)
{
    private const int Kept = 4;

    /// <returns>Kept in memory where the place cannot be written: that costs time at the next start, and no answer.</returns>
    public LexicalIndex OpenOrBuild(string fingerprint, int passages, Func<Lucene.Net.Store.Directory, LexicalIndex> build)
    {
        try
        {
            return OnDisk(fingerprint, passages, build);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.NotKept(logger, path, fault.Message);
            return build(new RAMDirectory());
        }
    }

    private LexicalIndex OnDisk(string fingerprint, int passages, Func<Lucene.Net.Store.Directory, LexicalIndex> build)
    {
        var folder = Path.Combine(path, fingerprint[..32]);
        if (Directory.Exists(folder) && LexicalIndex.TryOpen(FSDirectory.Open(folder), fingerprint, passages) is { } found)
        {
            Directory.SetLastWriteTimeUtc(folder, File.GetLastWriteTimeUtc(folder));
            return found;
        }

        // Built beside and moved into place whole: a torn index is never seen under its name.
        var draft = Path.Combine(path, $"draft-{Guid.NewGuid():N}");
        Directory.CreateDirectory(draft);
        build(FSDirectory.Open(draft)).Dispose();
        Replace(draft, folder);
        Prune(folder);
        return LexicalIndex.TryOpen(FSDirectory.Open(folder), fingerprint, passages)
            ?? throw new IOException($"The index in {folder} cannot be read although it was just written. Check the disk, or set State:Directory to another place.");
    }

    private static void Replace(string draft, string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.Move(draft, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another program was faster with the same index.
            Directory.Delete(draft, recursive: true);
        }
    }

    private void Prune(string inUse)
    {
        var old = new DirectoryInfo(path).EnumerateDirectories()
            .Where(folder => folder.FullName != Path.GetFullPath(inUse))
            .OrderByDescending(folder => folder.LastWriteTimeUtc)
            .Skip(Kept);
        foreach (var folder in old)
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Still open elsewhere; the next build tries again.
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The index cannot be kept in {Directory}, so it is built again at the next start: {Fault}")]
        public static partial void NotKept(ILogger logger, string directory, string fault);
    }
}
