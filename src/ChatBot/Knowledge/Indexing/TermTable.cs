using System.Runtime.InteropServices;

namespace ChatBot.Knowledge.Indexing;

/// <summary>The terms of a generation: a number for each, and how many passages hold it.</summary>
internal sealed class TermTable
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly List<int> _passages = [];

    public int Count => _stems.Count;

    public IReadOnlyList<string> Stems => _stems;

    public int Add(string stem)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, stem, out var known);
        if (!known)
        {
            number = _stems.Count;
            _stems.Add(stem);
            _passages.Add(0);
        }

        return number;
    }

    public int Find(string stem) => _numbers.GetValueOrDefault(stem, Unknown);

    public void CountPassage(int term) => CollectionsMarshal.AsSpan(_passages)[term]++;

    public int PassagesWith(int term) => term == Unknown ? 0 : _passages[term];

    /// <summary>ln(1 + (N - n + 0.5) / (n + 0.5)), the inverse document frequency of BM25 as Lucene counts it.</summary>
    public static double InverseFrequency(int passages, int passagesWithTerm) =>
        Math.Log(1 + ((passages - passagesWithTerm + 0.5) / (passagesWithTerm + 0.5)));
}
