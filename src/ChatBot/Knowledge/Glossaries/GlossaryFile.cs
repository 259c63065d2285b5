using ChatBot.Knowledge.Ingestion;

namespace ChatBot.Knowledge.Glossaries;

/// <summary>The glossary of a folder of documents, as it was found there.</summary>
/// <param name="Glossary">Empty when there is none; null when it cannot be used.</param>
/// <param name="Fault">Why not; follows the file's name in a sentence.</param>
internal sealed record GlossaryFile(Glossary? Glossary, string? Fault)
{
    private const long MostBytes = 2_000_000;

    public static async Task<GlossaryFile> ReadAsync(string folder, CancellationToken cancellation)
    {
        var file = new FileInfo(Path.Combine(folder, Glossary.FileName));
        if (!file.Exists)
            return new GlossaryFile(Glossary.Empty, null);
        if (SpecialFile.Kind(file) is { } kind)
            return new GlossaryFile(null, $"is {kind}, not a file");
        if (file.Length > MostBytes)
            return new GlossaryFile(null, $"is larger than {MostBytes / 1_000_000} MB");
        try
        {
            return new GlossaryFile(Glossary.Parse(await File.ReadAllTextAsync(file.FullName, cancellation)), null);
        }
        catch (InvalidDataException fault)
        {
            return new GlossaryFile(null, $"cannot be used: {fault.Message}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new GlossaryFile(null, $"cannot be opened: {fault.Message}");
        }
    }
}
