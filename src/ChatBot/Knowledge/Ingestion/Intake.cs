namespace ChatBot.Knowledge.Ingestion;

/// <summary>The documents folder, read: what can be answered from, and what became of every file.</summary>
/// <param name="Documents">In the order of their ids.</param>
/// <param name="Files">Every file that was found, the ones left out with their reason; passages are counted later.</param>
/// <param name="ReadAnew">How many files the child process had to read; the others were remembered.</param>
internal sealed record Intake(IReadOnlyList<Document> Documents, IReadOnlyList<IngestedFile> Files, int ReadAnew);
