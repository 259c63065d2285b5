using ChatBot.Knowledge.Extraction.Details;
using ChatBot.Knowledge.Extraction.Formats;

namespace ChatBot.Knowledge.Extraction;

/// <summary>From a file's bytes to its visible text. Parsers of foreign formats crash, hang and swell: only the child process may call this.</summary>
internal static class DocumentReader
{
    // Whatever changes the outcome for the same bytes raises this, and every cached text is read anew.
    public const int Version = 1;

    public static IReadOnlyList<string> Extensions { get; } =
        [".txt", ".md", ".markdown"];

    public static bool Reads(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">The file cannot be read; the message is the reason, ready to follow the file's name.</exception>
    public static ExtractedText Read(string path, byte[] content)
    {
        if (content.Length == 0)
            throw new InvalidDataException("is empty");
        var extension = Path.GetExtension(path).ToLowerInvariant();
        try
        {
            var reading = ReadFormat(extension, content);
            return reading.Blocks.Count > 0
                ? DocumentDetails.Complete(reading, Path.GetFileName(path))
                : throw new InvalidDataException(string.Join(". ", ["holds no text that a reader could see", .. reading.Notices]));
        }
        catch (Exception fault) when (fault is not (InvalidDataException or OutOfMemoryException))
        {
            // Parsers throw anything at all on damaged input; to the reader of the report it is one thing.
            throw new InvalidDataException($"is not a valid {extension}: {fault.Message}", fault);
        }
    }

    private static Reading ReadFormat(string extension, byte[] content) => extension switch
    {
        ".txt" => PlainTextReader.Read(TextEncoding.Decode(content)),
        ".md" or ".markdown" => MarkdownReader.Read(TextEncoding.Decode(content)),
        _ => throw new InvalidDataException($"is not a format that is read: {extension}"),
    };
}
