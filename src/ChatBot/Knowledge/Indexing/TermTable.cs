using System.Runtime.InteropServices;
using ChatBot.Knowledge.Text;

namespace ChatBot.Knowledge.Indexing;

/// <summary>The terms of a generation: a number for each, and how many passages hold it.</summary>
internal sealed class TermTable
{
    public const int Unknown = -1;

    // Enough to steady a folder of one document, too few to be felt in one of thousands of passages.
    private const double GeneralPassages = 200;

    private const double NearlyAlways = 0.95;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly List<int> _passages = [];
    private readonly List<int> _vectors = [];
    private readonly List<(int Capitalised, int All)> _shapes = [];
    private int[] _sorted = [];

    public int Count => _stems.Count;

    /// <summary>Passages whose terms were counted.</summary>
    public int Passages { get; set; }

    public IReadOnlyList<string> Stems => _stems;

    public int Add(string stem)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, stem, out var known);
        if (!known)
        {
            number = _stems.Count;
            _stems.Add(stem);
            _passages.Add(0);
            _vectors.Add(WordVectors.RowOf(stem));
            _shapes.Add((0, 0));
        }

        return number;
    }

    public int Find(string stem) => _numbers.GetValueOrDefault(stem, Unknown);

    public void CountShape(int term, bool isCapitalised)
    {
        ref var shape = ref CollectionsMarshal.AsSpan(_shapes)[term];
        shape = (shape.Capitalised + (isCapitalised ? 1 : 0), shape.All + 1);
    }

    /// <summary>Whether the documents write it with a capital letter nearly always: a name, however a question writes it.</summary>
    public bool IsName(int term) => term != Unknown && _shapes[term] is { Capitalised: > 1 } shape && shape.Capitalised >= NearlyAlways * shape.All;

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

    /// <summary>Row of <see cref="WordVectors"/>, or its None.</summary>
    public int VectorOf(int term) => term == Unknown ? WordVectors.None : _vectors[term];

    public int PassagesWith(int term) => term == Unknown ? 0 : _passages[term];

    /// <summary>
    /// How much a word tells: ln(1 + (N - n + 0.5) / (n + 0.5)), the inverse document frequency of BM25 as Lucene counts it,
    /// over the passages and some hundred more in which words are as common as they are in general.
    /// </summary>
    public double Weight(string stem, int passagesWithTerm)
    {
        var passages = Passages + GeneralPassages;
        var with = passagesWithTerm + (GeneralPassages * GeneralWords.Share(stem));
        return Math.Log(1 + ((passages - with + 0.5) / (with + 0.5)));
    }
}
