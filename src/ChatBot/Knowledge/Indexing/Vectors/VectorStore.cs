using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Knowledge.Indexing.Vectors;

/// <summary>
/// Remembers vectors on disk, in a folder for each model; derived data, so that what is missing or damaged is made anew. Files
/// are added whole and never written to again: two programs may share the place.
/// </summary>
internal sealed class VectorStore(string path)
{
    private const string Extension = ".vectors";
    private const int ModelsKept = 2;

    // Vectors of texts that are gone are kept for a while: texts come back, and other folders of documents share the place.
    private const int MostUnusedShare = 1;
    private const int LeastUnused = 2_000;

    // What this program has read or written: only that may it put together and delete.
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    public Dictionary<PassageKey, float[]> Load(string model)
    {
        var folder = FolderOf(model);
        var known = new Dictionary<PassageKey, float[]>();
        if (!Directory.Exists(folder))
            return known;
        foreach (var file in Directory.EnumerateFiles(folder, $"*{Extension}").ToArray())
        {
            if (VectorFile.Read(file) is not { } vectors)
            {
                File.Delete(file);
                continue;
            }

            _own.Add(file);
            foreach (var (key, vector) in vectors)
                known[key] = vector;
        }

        return known;
    }

    public void Add(string model, IReadOnlyList<KeyValuePair<PassageKey, float[]>> vectors)
    {
        if (vectors.Count == 0)
            return;
        var folder = Directory.CreateDirectory(FolderOf(model));
        var draft = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.draft");
        VectorFile.Write(draft, vectors);
        var file = Path.ChangeExtension(draft, Extension);
        File.Move(draft, file);
        _own.Add(file);
    }

    /// <summary>Makes one file of many, and forgets what has not been in use for long, and models that are not asked any more.</summary>
    public void Tidy(string model, Dictionary<PassageKey, float[]> known, IReadOnlySet<PassageKey> used)
    {
        var folder = new DirectoryInfo(FolderOf(model));
        if (!folder.Exists)
            return;
        var files = folder.GetFiles().Where(file => _own.Contains(file.FullName)).ToArray();
        var isWasteful = known.Count - used.Count > Math.Max(LeastUnused, MostUnusedShare * used.Count);
        if (files.Length > 1 || isWasteful)
        {
            foreach (var key in known.Keys.Where(key => isWasteful && !used.Contains(key)).ToArray())
                known.Remove(key);
            Add(model, [.. known]);
            foreach (var file in files)
            {
                file.Delete();
                _own.Remove(file.FullName);
            }
        }

        foreach (var old in new DirectoryInfo(path).GetDirectories().Where(other => other.Name != folder.Name).OrderByDescending(other => other.LastWriteTimeUtc).Skip(ModelsKept - 1))
            old.Delete(recursive: true);
    }

    public void Forget(string model)
    {
        if (Directory.Exists(FolderOf(model)))
            Directory.Delete(FolderOf(model), recursive: true);
    }

    private string FolderOf(string model) => Path.Combine(Path.GetFullPath(path), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model)))[..32]);
}
