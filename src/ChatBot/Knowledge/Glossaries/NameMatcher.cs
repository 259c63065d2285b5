using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Knowledge.Glossaries;

/// <summary>
/// Finds the glossary's names in token sequences, under any of their wordings and in either language, and gives each entry
/// one term of its own. A sentence that holds "Comprehensive Economic Partnership Agreement" is thereby found by "CEPA" and by 包括的経済連携協定.
/// </summary>
internal sealed class NameMatcher
{
    // No text can hold this character in a word, so no word of a document is mistaken for an entry.
    private const char Mark = '\u00A7';

    private readonly Dictionary<int, List<Sequence>> _byFirst = [];

    public NameMatcher(Glossary glossary, TermTable terms)
    {
        for (var entry = 0; entry < glossary.Entries.Count; entry++)
        {
            var own = terms.Add($"{Mark}{entry}");
            foreach (var name in glossary.Entries[entry].AllNames)
            {
                var sequence = Tokens(name, terms);
                if (sequence.Length == 0)
                    continue;
                if (!_byFirst.TryGetValue(sequence[0], out var starting))
                    _byFirst.Add(sequence[0], starting = []);
                starting.Add(new Sequence(sequence, own, entry));
            }
        }

        foreach (var starting in _byFirst.Values)
            starting.Sort((left, right) => right.Terms.Length.CompareTo(left.Terms.Length));
    }

    /// <summary>The longest name that begins at <paramref name="start"/>, or null.</summary>
    public Sequence? LongestAt(ReadOnlySpan<int> terms, int start)
    {
        if (!_byFirst.TryGetValue(terms[start], out var starting))
            return null;
        foreach (var candidate in starting)
            if (terms[start..].StartsWith(candidate.Terms))
                return candidate;
        return null;
    }

    private static int[] Tokens(string name, TermTable terms)
    {
        var sequence = new List<int>();
        var tokens = new TokenReader(name);
        while (tokens.MoveNext())
            sequence.Add(terms.Add(Lexicon.Term(tokens.Surface, tokens.IsJapanese).Stem));
        return [.. sequence];
    }

    /// <param name="Terms">The name's terms, in order.</param>
    /// <param name="Own">The term that stands for the entry itself.</param>
    internal sealed record Sequence(int[] Terms, int Own, int Entry);
}
