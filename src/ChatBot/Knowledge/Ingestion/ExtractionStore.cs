using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatBot.Knowledge.Extraction;

namespace ChatBot.Knowledge.Ingestion;

/// <summary>Remembers extracted texts on disk. All of it is derived: an entry that is missing, damaged or old is made anew from its document.</summary>
internal sealed class ExtractionStore
{
    private const string Manifest = "manifest.json";

    private readonly string _directory;
    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.Ordinal);

    /// <param name="documents">The folder the texts are from: two folders never clean up each other's entries.</param>
    public ExtractionStore(string stateDirectory, string documents)
    {
        _directory = Path.Combine(stateDirectory, "extracted", Key(Path.GetFullPath(documents))[..16]);
        _used[Manifest] = true;
    }

    public StoredExtraction? Find(string contentHash, string fileName) => Read(Entry(contentHash, fileName), StoreJson.Default.StoredExtraction);

    public void Keep(string contentHash, string fileName, StoredExtraction extraction) =>
        Write(Entry(contentHash, fileName), extraction, StoreJson.Default.StoredExtraction);

    public Dictionary<string, SeenFile> Seen() => Read(Manifest, StoreJson.Default.DictionaryStringSeenFile) ?? new(StringComparer.Ordinal);

    public void KeepSeen(Dictionary<string, SeenFile> seen) => Write(Manifest, seen, StoreJson.Default.DictionaryStringSeenFile);

    /// <summary>Deletes what nobody asked for since the store was opened: the texts of documents that are gone or have changed.</summary>
    public void Clean()
    {
        if (!Directory.Exists(_directory))
            return;
        foreach (var path in Directory.EnumerateFiles(_directory))
        {
            if (!_used.ContainsKey(Path.GetFileName(path)))
                File.Delete(path);
        }
    }

    // Title and date may come from the file's name, and the format does.
    private string Entry(string contentHash, string fileName)
    {
        var name = $"{Key($"{DocumentReader.Version}\n{contentHash}\n{fileName}")[..40]}.json";
        _used[name] = true;
        return name;
    }

    private T? Read<T>(string name, JsonTypeInfo<T> type)
        where T : class
    {
        var path = Path.Combine(_directory, name);
        try
        {
            if (!File.Exists(path))
                return null;
            var content = File.ReadAllBytes(path).AsSpan();
            var line = content.IndexOf((byte)'\n');
            return line > 0 && Encoding.ASCII.GetString(content[..line]) == Key(content[(line + 1)..]) ? JsonSerializer.Deserialize(content[(line + 1)..], type) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private void Write<T>(string name, T value, JsonTypeInfo<T> type)
    {
        Directory.CreateDirectory(_directory);
        var content = JsonSerializer.SerializeToUtf8Bytes(value, type);
        var temporary = Path.Combine(_directory, $"{name}.{Guid.NewGuid():N}.tmp");
        using (var file = File.Create(temporary))
        {
            file.Write(Encoding.ASCII.GetBytes(Key(content) + "\n"));
            file.Write(content);
        }

        File.Move(temporary, Path.Combine(_directory, name), overwrite: true);
    }

    private static string Key(string text) => Key(Encoding.UTF8.GetBytes(text));

    private static string Key(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
