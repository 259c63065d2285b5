using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Answering.Listing;

/// <summary>A word of a question, its slips mended.</summary>
/// <param name="Text">In small letters.</param>
/// <param name="Name">The known name it belongs to.</param>
internal readonly record struct QuestionWord(string Text, string Stem, PhraseEntry? Name, bool IsDate, bool IsStop);
