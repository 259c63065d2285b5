using ChatBot.Knowledge.Extraction.Details;

namespace ChatBot.Knowledge.Extraction;

/// <summary>What a format's own reader found, before title, author and date are completed from the first lines and the file name.</summary>
/// <param name="FrontMatter">What the document's author wrote on top of it, for the reader to see.</param>
/// <param name="Properties">What the program that saved the file noted, often by itself.</param>
internal sealed record Reading(
    string Text,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<string> Notices,
    DocumentDetails FrontMatter,
    DocumentDetails Properties);
