namespace ChatBot.Knowledge.Extraction.Formats;

/// <param name="Alone">Blank lines stand before and after it, or the file's ends.</param>
internal readonly record struct PlainParagraph(BlockKind Kind, Span Span, bool Alone);
