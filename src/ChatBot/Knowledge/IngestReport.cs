namespace ChatBot.Knowledge;

/// <summary>What became of every file of the folder, in the order of their ids.</summary>
internal sealed record IngestReport(IReadOnlyList<IngestedFile> Files)
{
    public IEnumerable<IngestedFile> Indexed => Files.Where(file => file.Fault is null);

    public IEnumerable<IngestedFile> LeftOut => Files.Where(file => file.Fault is not null);
}

/// <param name="Fault">Why the file was left out, as a sentence for the reader; null when it is indexed.</param>
/// <param name="Notices">What was left out of an indexed file, such as hidden text.</param>
internal sealed record IngestedFile(DocumentId Id, string? Title, DateOnly? Date, int Passages, string? Fault, IReadOnlyList<string> Notices);
