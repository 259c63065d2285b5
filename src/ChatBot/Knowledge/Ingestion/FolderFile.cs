namespace ChatBot.Knowledge.Ingestion;

/// <summary>A file of the documents folder as it was found.</summary>
/// <param name="Path">Where to open it.</param>
internal sealed record FolderFile(DocumentId Id, string Path, long Length, DateTimeOffset Written);
