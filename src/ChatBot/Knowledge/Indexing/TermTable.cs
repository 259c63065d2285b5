using System.Runtime.InteropServices;

namespace ChatBot.Knowledge.Indexing;

/// <summary>The terms of a generation: a number for each, and how many passages hold it.</summary>
internal sealed class TermTable
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly List<int> _passages = [];
    private int[] _sorted = [];

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

    /// <summary>Terms of Latin letters that begin with <paramref name="prefix"/>, at most <paramref name="count"/>.</summary>
    public ReadOnlySpan<int> StartingWith(ReadOnlySpan<char> prefix, int count)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_stems[_sorted[middle]].AsSpan().SequenceCompareTo(prefix) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        while (high < _sorted.Length && high - low < count && _stems[_sorted[high]].AsSpan().StartsWith(prefix))
            high++;
        return _sorted.AsSpan(low..high);
    }

    /// <summary>To be called once all terms are added; before it <see cref="StartingWith"/> finds none.</summary>
    public void Sort()
    {
        var words = Enumerable.Range(0, _stems.Count).Where(term => char.IsAsciiLetter(_stems[term][0])).ToArray();
        Array.Sort(Array.ConvertAll(words, term => _stems[term]), words, StringComparer.Ordinal);
        _sorted = words;
    }

    public int PassagesWith(int term) => term == Unknown ? 0 : _passages[term];

    /// <summary>ln(1 + (N - n + 0.5) / (n + 0.5)), the inverse document frequency of BM25 as Lucene counts it.</summary>
    public static double InverseFrequency(int passages, int passagesWithTerm) =>
        Math.Log(1 + ((passages - passagesWithTerm + 0.5) / (passagesWithTerm + 0.5)));
}
