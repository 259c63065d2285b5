using ChatBot.Knowledge.Extraction.Details;
using ChatBot.Knowledge.Extraction.Formats;
using ChatBot.Knowledge.Extraction.Formats.Office;
using ChatBot.Knowledge.Extraction.Formats.Pdf;
using ChatBot.Knowledge.Extraction.Formats.Web;

namespace ChatBot.Knowledge.Extraction;

/// <summary>From a file's bytes to its visible text. Parsers of foreign formats crash, hang and swell: only the child process may call this.</summary>
internal static class DocumentReader
{
    // Whatever changes the outcome for the same bytes raises this, and every cached text is read anew.
    public const int Version = 4;

    public static IReadOnlyList<string> Extensions { get; } =
        [".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx", ".pptx", ".xlsx", ".csv", ".eml"];

    public static bool Reads(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">The file cannot be read; the message is the reason, ready to follow the file's name.</exception>
    public static ExtractedText Read(string path, byte[] content, int maximumCharacters = int.MaxValue)
    {
        if (content.Length == 0)
            throw new InvalidDataException("is empty");
        var extension = Path.GetExtension(path).ToLowerInvariant();
        try
        {
            var reading = ReadFormat(extension, content, new BlockText(maximumCharacters));
            BlockText.RequireBlocks(reading.Blocks.Count);
            return reading.Blocks.Count > 0
                ? DocumentDetails.Complete(reading, Path.GetFileName(path))
                : throw new InvalidDataException(string.Join(". ", ["holds no text that a reader could see", .. reading.Notices]));
        }
        catch (Exception fault) when (fault is not (InvalidDataException or OutOfMemoryException))
        {
            // Parsers throw anything at all on damaged input; to the reader of the report it is one thing.
            throw new InvalidDataException($"is not a valid {extension}: {FaultText.Of(fault)}", fault);
        }
    }

    private static Reading ReadFormat(string extension, byte[] content, BlockText text) => extension switch
    {
        ".txt" => PlainTextReader.Read(TextEncoding.Decode(content)),
        ".md" or ".markdown" => MarkdownReader.Read(TextEncoding.Decode(content)),
        ".html" or ".htm" => text.Finish(HtmlReader.Read(content, text)),
        ".pdf" => text.Finish(PdfReader.Read(content, text)),
        ".docx" => text.Finish(WordReader.Read(content, text)),
        ".pptx" => text.Finish(PowerPointReader.Read(content, text)),
        ".xlsx" => text.Finish(ExcelReader.Read(content, text)),
        ".csv" => text.Finish(CsvReader.Read(content, text)),
        ".eml" => text.Finish(MailReader.Read(content, text)),
        _ => throw new InvalidDataException($"is not a format that is read: {extension}"),
    };
}
