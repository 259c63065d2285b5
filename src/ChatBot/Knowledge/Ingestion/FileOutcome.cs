using ChatBot.Knowledge.Extraction;

namespace ChatBot.Knowledge.Ingestion;

/// <param name="ContentHash">Null when the file was not opened.</param>
/// <param name="ReadAnew">The child process read it just now.</param>
internal readonly record struct FileOutcome(Document? Document, IngestedFile Report, string? ContentHash, bool ReadAnew = false)
{
    public static FileOutcome LeftOut(FolderFile file, string fault) =>
        new(null, new IngestedFile(file.Id, null, null, 0, fault, []), null);

    public static IngestedFile Skipped(SkippedFile file) => new(file.Id, null, null, 0, file.Reason, []);

    public static FileOutcome Of(FolderFile file, string contentHash, ExtractionResult result)
    {
        if (result.Text is not { } text)
            return new FileOutcome(null, new IngestedFile(file.Id, null, null, 0, result.Fault, []), contentHash);
        var title = text.Title ?? file.Id.Path;
        return new FileOutcome(
            new Document(file.Id, title, text.Date, text.Author, contentHash, text.Text, text.Blocks),
            new IngestedFile(file.Id, title, text.Date, 0, null, text.Notices),
            contentHash);
    }
}
