namespace ChatBot.Answering.Understanding;

/// <summary>
/// One thing a question asks about: a word, or a name the glossary knows under several wordings.
/// </summary>
/// <param name="Wordings">Term numbers; the first is the question's own. One the generation does not know is <see cref="Knowledge.Indexing.TermTable.Unknown"/>.</param>
/// <param name="Related">Term numbers of general words that may say it instead; weaker evidence, and not searched for.</param>
/// <param name="Weight">Inverse document frequency.</param>
/// <param name="IsName">Written with a capital inside the question, a number, or known to the glossary.</param>
/// <param name="FollowsPrevious">Stands right after the concept before it, with no word between.</param>
internal sealed record Concept(IReadOnlyList<int> Wordings, IReadOnlyList<int> Related, string Word, double Weight, bool IsName, bool FollowsPrevious);
