using System.Collections.Concurrent;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Knowledge;

/// <summary>
/// Everything the documents said at one moment. Immutable: a question is searched, drafted and verified against one
/// generation, and a newer one takes its place in one step.
/// </summary>
internal sealed class Generation(
    long number,
    string fingerprint,
    IReadOnlyDictionary<DocumentId, Document> documents,
    IReadOnlyList<Passage> passages,
    ForwardIndex forward,
    LexicalIndex index,
    Glossary glossary,
    IngestReport report) : IDisposable
{
    // Only some questions need them: the start must not wait.
    private readonly Lazy<FactSet> _facts = new(() => FactSet.Of([.. passages.Where(passage => documents.ContainsKey(passage.Document.Id))], glossary));
    private readonly Lazy<HashSet<string>> _collections = new(() => documents.Values.Select(document => document.Collection).ToHashSet(StringComparer.Ordinal));
    private readonly ConcurrentDictionary<string, Generation> _views = new(StringComparer.Ordinal);

    public long Number => number;

    /// <summary>Of the documents, the glossary and the way they are read: the same for the same, on every host.</summary>
    public string Fingerprint => fingerprint;

    public IReadOnlyDictionary<DocumentId, Document> Documents => documents;

    public IReadOnlyList<Passage> Passages => passages;

    public ForwardIndex Forward => forward;

    public LexicalIndex Index => index;

    public Glossary Glossary => glossary;

    /// <summary>Found when first asked for; may take a while where there are many documents.</summary>
    public FactSet Facts => _facts.Value;

    public IngestReport Report => report;

    /// <summary>The same with the documents and facts of some collections only; searches are limited by their queries instead.</summary>
    /// <param name="collections">What the asker may read; null means all.</param>
    public Generation ReadableIn(IReadOnlySet<string>? collections)
    {
        if (collections is null || _collections.Value.IsSubsetOf(collections))
            return this;
        var key = string.Join('\n', _collections.Value.Where(collections.Contains).Order(StringComparer.Ordinal));
        return _views.GetOrAdd(key, _ => new Generation(
            number, fingerprint, documents.Where(document => collections.Contains(document.Value.Collection)).ToDictionary(), passages, forward, index, glossary, report));
    }

    public void Dispose() => index.Dispose();
}
