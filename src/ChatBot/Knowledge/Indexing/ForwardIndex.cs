using System.Globalization;
using System.Runtime.InteropServices;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Text;

namespace ChatBot.Knowledge.Indexing;

/// <summary>
/// The tokens of every passage in reading order, as numbers side by side, so that the sentences of a passage are scored
/// without reading its text again. Built once, then only read.
/// </summary>
internal sealed class ForwardIndex
{
    private readonly NameMatcher _names;
    private readonly List<int> _terms = [];
    private readonly List<TokenShape> _shapes = [];
    private readonly List<int> _sentenceStarts = [];
    private readonly List<int> _firstSentence = [];
    private readonly Dictionary<(Document, string), int[]> _headings = [];
    private readonly List<int[]> _aboves = [];
    private readonly List<SentenceWord> _words = [];
    private readonly DocumentTerms _documents = new();
    private DefiniteReferences _references = new();
    private Document? _document;
    private int[] _seenIn = [];
    private int _japanese;

    public ForwardIndex(Glossary glossary) => _names = new NameMatcher(glossary, Terms);

    public TermTable Terms { get; } = new();

    public NameMatcher Names => _names;

    public int Passages => _firstSentence.Count;

    /// <summary>Share of the tokens that are Japanese.</summary>
    public double JapaneseShare => _terms.Count == 0 ? 0 : (double)_japanese / _terms.Count;

    public double AverageLength => Passages == 0 ? 1 : Math.Max(1.0, (double)_terms.Count / Passages);

    /// <remarks>Passages are added in the order of their numbers.</remarks>
    public void Add(Passage passage)
    {
        _firstSentence.Add(_sentenceStarts.Count);
        Terms.Passages = Passages;
        if (passage.Document != _document)
            (_document, _references) = (passage.Document, new DefiniteReferences());
        var text = passage.Document.Text;
        foreach (var sentence in passage.Sentences)
        {
            _sentenceStarts.Add(_terms.Count);
            _words.Clear();
            var tokens = new TokenReader(text.AsSpan(sentence.Start, sentence.Length));
            while (tokens.MoveNext())
            {
                var term = Lexicon.Term(tokens.Surface, tokens.IsJapanese);
                var number = Terms.Add(term.Stem);
                _words.Add(new SentenceWord(term, number, tokens.Start, tokens.End));
                Append(number, term.Shape);
                Terms.CountShape(number, term.Is(TokenShape.Capitalised));
                _japanese += tokens.IsJapanese ? 1 : 0;
            }

            AddNames(_sentenceStarts[^1]);
            AddNamesMeant();
        }

        var above = Above(passage);
        _aboves.Add(above);
        foreach (var term in above)
            CountOnce(term);
        _documents.Add(passage.Document, PassageTerms(passage.Number), above);
    }

    /// <summary>To be called once, after the last passage.</summary>
    public void Close()
    {
        Terms.Sort();
        _documents.Close();
    }

    /// <summary>Terms of the sentence numbered <paramref name="sentence"/> within the passage.</summary>
    public ReadOnlySpan<int> SentenceTerms(int passage, int sentence)
    {
        var (from, to) = Range(_firstSentence[passage] + sentence);
        return CollectionsMarshal.AsSpan(_terms)[from..to];
    }

    public ReadOnlySpan<TokenShape> SentenceShapes(int passage, int sentence)
    {
        var (from, to) = Range(_firstSentence[passage] + sentence);
        return CollectionsMarshal.AsSpan(_shapes)[from..to];
    }

    public ReadOnlySpan<int> PassageTerms(int passage)
    {
        var from = _sentenceStarts[_firstSentence[passage]];
        var last = passage + 1 < _firstSentence.Count ? _firstSentence[passage + 1] : _sentenceStarts.Count;
        return CollectionsMarshal.AsSpan(_terms)[from..(last < _sentenceStarts.Count ? _sentenceStarts[last] : _terms.Count)];
    }

    /// <summary>Each term once of the whole document that the passage is cut from.</summary>
    public ReadOnlySpan<int> DocumentTerms(int passage) => _documents.Of(passage);

    /// <summary>Terms of the title, the headings, the file name and the month above the passage.</summary>
    public ReadOnlySpan<int> AboveTerms(int passage) => _aboves[passage];

    /// <summary>What the passage is found by: its terms and those above it, in reading order, without stop words.</summary>
    public IEnumerable<string> SearchableTerms(int passage) =>
        [.. PassageTerms(passage).ToArray().Concat(AboveTerms(passage).ToArray()).Select(term => Terms.Stems[term]).Where(stem => !Stopwords.Contains(stem))];

    // What the glossary knows stands in the sentence a second time, under the entry's own term.
    private void AddNames(int from)
    {
        var to = _terms.Count;
        for (var start = from; start < to; start++)
        {
            if (_names.LongestAt(CollectionsMarshal.AsSpan(_terms)[from..to], start - from) is not { } name)
                continue;
            Append(name.Own, TokenShape.Stop);
            start += name.Terms.Length - 1;
        }
    }

    // What "the Accord" leaves out stands in the sentence as if it were written.
    private void AddNamesMeant()
    {
        foreach (var name in _references.NamesMeant(_words))
        {
            foreach (var term in name)
                Append(term, TokenShape.Stop);
            if (_names.LongestAt(name, 0) is { } known)
                Append(known.Own, TokenShape.Stop);
        }
    }

    private void Append(int term, TokenShape shape)
    {
        _terms.Add(term);
        _shapes.Add(shape);
        CountOnce(term);
    }

    private (int From, int To) Range(int sentence) =>
        (_sentenceStarts[sentence], sentence + 1 < _sentenceStarts.Count ? _sentenceStarts[sentence + 1] : _terms.Count);

    private int[] Above(Passage passage)
    {
        var words = string.Join('\n', [passage.Document.Title, .. passage.HeadingPath, FileName(passage.Document.Id), MonthOf(passage.Document)]);
        if (_headings.TryGetValue((passage.Document, words), out var known))
            return known;
        var terms = new List<int>();
        var tokens = new TokenReader(words);
        while (tokens.MoveNext())
            terms.Add(Terms.Add(Lexicon.Term(tokens.Surface, tokens.IsJapanese).Stem));
        var sequence = terms.ToArray();
        for (var start = 0; start < sequence.Length; start++)
            if (_names.LongestAt(sequence, start) is { } name)
                terms.Add(name.Own);
        return _headings[(passage.Document, words)] = [.. terms.Distinct()];
    }

    // What a document of 16 November 2022 tells "today" is asked for by "in November 2022".
    private static string MonthOf(Document document) => document.Date?.ToString("MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string FileName(DocumentId id) => Path.GetFileNameWithoutExtension(id.Path).Replace('_', ' ');

    private void CountOnce(int term)
    {
        if (term >= _seenIn.Length)
            Array.Resize(ref _seenIn, Math.Max(1024, (term + 1) * 2));
        if (_seenIn[term] == Passages)
            return;
        _seenIn[term] = Passages;
        Terms.CountPassage(term);
    }
}
