using ChatBot.Answering.Understanding;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Answering.Ranking;

/// <summary>From a term of the generation to the concepts of one question it stands for, as bits.</summary>
internal sealed class ConceptMap
{
    private static readonly string[] CauseWords = ["because", "due", "caus", "reason", "therefor", "result", "sinc", "thu", "so", "為", "因"];
    private static readonly string[] PronounWords = ["he", "she", "it", "they", "thi", "these", "those", "that", "hi", "her", "their", "such", "彼", "同"];

    private readonly Dictionary<int, ulong> _bits = [];
    private readonly Dictionary<int, ulong> _related = [];
    private readonly HashSet<int> _causes;
    private readonly HashSet<int> _pronouns;

    public ConceptMap(IReadOnlyList<Concept> concepts, TermTable terms)
    {
        for (var concept = 0; concept < concepts.Count; concept++)
        {
            var bit = 1UL << concept;
            foreach (var wording in concepts[concept].Wordings)
                if (wording != TermTable.Unknown)
                    _bits[wording] = _bits.GetValueOrDefault(wording) | bit;
            foreach (var related in concepts[concept].Related)
                _related[related] = _related.GetValueOrDefault(related) | bit;
            if (concepts[concept].FollowsPrevious)
                Following |= bit;
        }

        _causes = [.. CauseWords.Select(terms.Find)];
        _pronouns = [.. PronounWords.Select(terms.Find)];
    }

    /// <summary>One bit for each concept that follows the one before it without a word between.</summary>
    public ulong Following { get; }

    public ulong this[int term] => _bits.GetValueOrDefault(term);

    /// <summary>The concepts that the term may say in other words.</summary>
    public ulong Related(int term) => _related.GetValueOrDefault(term);

    public bool IsCause(int term) => _causes.Contains(term);

    public bool IsPronoun(int term) => _pronouns.Contains(term);
}
