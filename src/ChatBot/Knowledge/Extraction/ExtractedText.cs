namespace ChatBot.Knowledge.Extraction;

/// <summary>What the child process tells the host about one file: its visible text, its layout, and what it says of itself.</summary>
/// <param name="Text">For .txt and .md the file as decoded; otherwise the visible text, paragraphs separated by blank lines.</param>
/// <param name="Title">Null when neither the file nor its name says more than an extension.</param>
/// <param name="Notices">One sentence each on what was left out and why, for the ingest report: "3 runs of hidden text (w:vanish) were left out".</param>
internal sealed record ExtractedText(
    string Text,
    IReadOnlyList<Block> Blocks,
    string? Title,
    string? Author,
    DateOnly? Date,
    IReadOnlyList<string> Notices);
