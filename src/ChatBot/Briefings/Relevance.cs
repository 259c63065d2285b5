using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Briefings;

/// <summary>How much a sentence, a passage or a document has to do with a topic: the share of the topic's known words met, weighed by how telling they are.</summary>
internal sealed class Relevance
{
    // A general word that may say it instead is weaker evidence.
    private const double RelatedShare = 0.5;

    // What the paragraph or the document is about says less of one of its sentences.
    private const double OfPassage = 0.7;
    private const double OfDocument = 0.45;

    // A document is about a topic if its title says so, or so many of its passages.
    private const double Central = 0.5;
    private const double CentralShare = 0.15;

    // Its opening says so where it comes back to it.
    private const double OpeningShare = 0.06;
    private const int Opening = 3;

    private readonly Dictionary<int, List<(int Concept, double Share)>> _concepts = [];
    private readonly HashSet<string> _named;
    private readonly double[] _weights;
    private readonly ForwardIndex _forward;
    private readonly double[] _passages;
    private readonly Dictionary<DocumentId, double> _documents;

    /// <param name="named">Keys of the things that the topic calls by name.</param>
    /// <param name="readable">Passages of the documents the asker may read: what stands in others is not known of.</param>
    public Relevance(Inquiry topic, Generation generation, IEnumerable<string> named, IReadOnlyList<Passage> readable)
    {
        _named = [.. named];
        _forward = generation.Forward;
        for (var number = 0; number < topic.Concepts.Count; number++)
        {
            foreach (var term in topic.Concepts[number].Wordings)
                Add(term, number, 1);
            // A word of a name is not said otherwise.
            foreach (var term in topic.Concepts[number].IsName ? [] : topic.Concepts[number].Related)
                Add(term, number, RelatedShare);
        }

        var known = new double[topic.Concepts.Count];
        foreach (var passage in readable)
            Meet(_forward.PassageTerms(passage.Number), known);
        _weights = [.. topic.Concepts.Select((concept, number) => known[number] > 0 ? concept.Weight : 0)];
        var all = topic.Concepts.Sum(concept => concept.Weight);
        KnownShare = all > 0 ? _weights.Sum() / all : 0;
        UnknownWords = [.. topic.Concepts.Where((_, number) => known[number] == 0).Select(concept => concept.Word)];
        _passages = new double[generation.Passages.Count];
        foreach (var passage in readable)
            _passages[passage.Number] = Coverage(_forward.PassageTerms(passage.Number), []);
        _documents = readable.GroupBy(passage => passage.Document.Id).ToDictionary(own => own.Key, own => About([.. own]));
    }

    /// <summary>Share of the topic, by weight, that the documents have words for.</summary>
    public double KnownShare { get; }

    /// <summary>Words of the topic that stand in no document.</summary>
    public IReadOnlyList<string> UnknownWords { get; }

    public double Best => _passages.Length == 0 ? 0 : _passages.Max();

    /// <summary>Whether the topic calls the thing by name.</summary>
    public bool Names(string key) => _named.Contains(key);

    public double Document(DocumentId document) => _documents.GetValueOrDefault(document);

    public double Sentence(Passage passage, int sentence) =>
        Math.Max(Coverage(_forward.SentenceTerms(passage.Number, sentence), []), OfPassage * _passages[passage.Number]);

    /// <summary>0..1: of the sentence that states the fact, of what stands around it, and of the document it is from.</summary>
    public double Of(Fact fact)
    {
        if (_named.Contains(fact.Key))
            return 1;
        var sentence = fact.Passage.Sentences.ToList().IndexOf(fact.Sentence);
        var own = sentence < 0 ? 0 : Sentence(fact.Passage, sentence);
        return Math.Max(own, OfDocument * Document(fact.Document.Id));
    }

    private void Add(int term, int concept, double share)
    {
        if (term == TermTable.Unknown)
            return;
        if (!_concepts.TryGetValue(term, out var named))
            _concepts.Add(term, named = []);
        named.Add((concept, share));
    }

    private double About(Passage[] passages)
    {
        var title = passages.Take(Opening).Max(passage => Coverage([], _forward.AboveTerms(passage.Number)));
        var opening = passages.Take(Opening).Max(passage => Coverage(_forward.PassageTerms(passage.Number), _forward.AboveTerms(passage.Number)));
        var share = passages.Count(passage => _passages[passage.Number] >= Central) / (double)passages.Length;
        return title >= Central || (opening >= Central && share >= OpeningShare) ? opening : share >= CentralShare ? Math.Max(Central, share) : 0;
    }

    private double Coverage(ReadOnlySpan<int> terms, ReadOnlySpan<int> above)
    {
        Span<double> met = stackalloc double[_weights.Length];
        met.Clear();
        Meet(terms, met);
        Meet(above, met);
        double sum = 0, all = 0;
        for (var concept = 0; concept < _weights.Length; concept++)
            (sum, all) = (sum + (_weights[concept] * met[concept]), all + _weights[concept]);
        return all > 0 ? sum / all : 0;
    }

    private void Meet(ReadOnlySpan<int> terms, Span<double> met)
    {
        foreach (var term in terms)
            if (_concepts.TryGetValue(term, out var named))
                foreach (var (concept, share) in named)
                    met[concept] = Math.Max(met[concept], share);
    }
}
