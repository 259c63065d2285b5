namespace ChatBot.Knowledge.Extraction.Formats;

/// <summary>A readable stretch of a paragraph's source, without the markup at its ends.</summary>
/// <param name="IsBold">All of it is in bold.</param>
internal readonly record struct MarkdownPiece(Span Span, bool IsBold);
