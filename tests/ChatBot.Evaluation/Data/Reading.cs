using ChatBot.Knowledge;

namespace ChatBot.Evaluation.Data;

/// <summary>A document with the questions people wrote about it.</summary>
internal sealed record Reading(Document Document, IReadOnlyList<Asked> Questions);

/// <param name="Paragraph">Index of the paragraph that answers, among the document's blocks.</param>
/// <param name="Answers">The texts that count as right.</param>
internal sealed record Asked(string Text, int Paragraph, IReadOnlyList<string> Answers);
