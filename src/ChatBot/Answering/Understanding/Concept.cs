using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Understanding;

/// <summary>
/// One thing a question asks about: a word, or a name the glossary knows under several wordings.
/// </summary>
/// <param name="Wordings">Term numbers; the first is the question's own. One the generation does not know is <see cref="TermTable.Unknown"/>.</param>
/// <param name="Related">Term numbers of general words that may say it instead; weaker evidence, and not searched for.</param>
/// <param name="Weight">Inverse document frequency.</param>
/// <param name="IsName">Written with a capital inside the question, a number, or known to the glossary.</param>
/// <param name="FollowsPrevious">Stands right after the concept before it, with no word between.</param>
internal sealed record Concept(IReadOnlyList<int> Wordings, IReadOnlyList<int> Related, string Word, double Weight, bool IsName, bool FollowsPrevious)
{
    // "Japanese" for "Japan", "invested" for "investment".
    private const int SharedBeginning = 5;
    private const int MostKin = 40;

    /// <summary>Whether the documents or general English know it; what neither does is a slip, or a name in small letters.</summary>
    public bool IsWord => Wordings is [not TermTable.Unknown, ..] || GeneralWords.Share(Lexicon.Term(Word, japanese: false).Stem) > 0;

    /// <summary>Whether it stands among the terms in any wording, in a word that may say it instead, or in one of its family.</summary>
    public bool IsIn(ReadOnlySpan<int> terms, TermTable table)
    {
        foreach (var related in Related)
            if (terms.Contains(related))
                return true;
        return IsCalledIn(terms, table);
    }

    /// <summary>Whether it is called by its name, or by a word of the same family.</summary>
    public bool IsCalledIn(ReadOnlySpan<int> terms, TermTable table)
    {
        foreach (var wording in Wordings)
            if (wording != TermTable.Unknown && terms.Contains(wording))
                return true;
        if (Word.Length < SharedBeginning)
            return false;
        foreach (var kin in table.StartingWith(Word.AsSpan(0, SharedBeginning), MostKin))
            if (terms.Contains(kin))
                return true;
        return false;
    }
}
