namespace ChatBot.Knowledge.Ingestion;

/// <param name="Files">What can be tried, in the order of the ids.</param>
/// <param name="Skipped">What is not even opened, each with its reason.</param>
internal sealed record FolderListing(IReadOnlyList<FolderFile> Files, IReadOnlyList<SkippedFile> Skipped);

/// <param name="Reason">Follows the file's name in a sentence.</param>
internal sealed record SkippedFile(DocumentId Id, string Reason);
