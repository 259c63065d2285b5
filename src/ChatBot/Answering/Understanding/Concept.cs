namespace ChatBot.Answering.Understanding;

/// <summary>
/// One thing a question asks about: a word, or a name the glossary knows under several wordings.
/// </summary>
/// <param name="Wordings">Term numbers of each wording; the first is the question's own. A term the generation does not know is <see cref="Knowledge.Indexing.TermTable.Unknown"/>.</param>
/// <param name="Weight">Inverse document frequency.</param>
/// <param name="IsName">Written with a capital inside the question, a number, or known to the glossary.</param>
/// <param name="FollowsPrevious">Stands right after the concept before it, with no word between.</param>
internal sealed record Concept(IReadOnlyList<IReadOnlyList<int>> Wordings, string Word, double Weight, bool IsName, bool FollowsPrevious);
