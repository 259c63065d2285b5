using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace ChatBot.Knowledge.Indexing;

/// <summary>
/// The inverted index: one Lucene document a passage, BM25. Derived data: it remembers which documents it was made of, and
/// what is missing, damaged or of other documents is built again.
/// </summary>
internal sealed class LexicalIndex : IDisposable
{
    // Measured on question answering over paragraphs: length matters little, repetition less than Lucene's defaults have it.
    public const float K1 = 0.9f;
    public const float B = 0.4f;

    private const string TermsField = "terms";
    private const string CollectionField = "collection";
    private const string DayField = "day";
    private const int Undated = -1;
    private const string FingerprintKey = "fingerprint";

    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    private LexicalIndex(DirectoryReader reader)
    {
        _reader = reader;
        _searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity(K1, B) };
    }

    /// <returns>The index of exactly these documents if the directory holds it whole; otherwise null.</returns>
    public static LexicalIndex? TryOpen(Lucene.Net.Store.Directory directory, string fingerprint, int passages)
    {
        DirectoryReader? reader = null;
        try
        {
            if (!DirectoryReader.IndexExists(directory))
                return null;
            reader = DirectoryReader.Open(directory);
            var isOurs = reader.NumDocs == passages
                && reader.IndexCommit.UserData.TryGetValue(FingerprintKey, out var found) && found == fingerprint;
            if (isOurs)
                return new LexicalIndex(reader);
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or InvalidOperationException or IndexOutOfRangeException)
        {
            // A torn index is as good as none: the caller builds it from the documents.
        }

        reader?.Dispose();
        return null;
    }

    public static LexicalIndex Build(Lucene.Net.Store.Directory directory, string fingerprint, ForwardIndex forward, IReadOnlyList<Passage> passages)
    {
        var configuration = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer: null)
        {
            OpenMode = OpenMode.CREATE,
            Similarity = new BM25Similarity(K1, B),
            // Merges in order, so that a Lucene document's number stays the passage's.
            MergePolicy = new LogDocMergePolicy(),
            RAMBufferSizeMB = 64,
        };
        using (var writer = new IndexWriter(directory, configuration))
        {
            var terms = new TermStream(forward);
            var document = new LuceneDocument
            {
                new Lucene.Net.Documents.Field(TermsField, terms, TermsFieldType),
            };
            var collection = new Lucene.Net.Documents.StringField(CollectionField, "", Lucene.Net.Documents.Field.Store.NO);
            document.Add(collection);
            var day = new Lucene.Net.Documents.Int32Field(DayField, Undated, Lucene.Net.Documents.Field.Store.NO);
            document.Add(day);
            foreach (var passage in passages)
            {
                terms.Take(passage.Number);
                collection.SetStringValue(passage.Document.Collection);
                day.SetInt32Value(passage.Document.Date?.DayNumber ?? Undated);
                writer.AddDocument(document);
            }

            writer.ForceMerge(1);
            writer.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal) { [FingerprintKey] = fingerprint });
            writer.Commit();
        }

        return new LexicalIndex(DirectoryReader.Open(directory));
    }

    /// <returns>At most <paramref name="count"/> passages, best first.</returns>
    /// <param name="collections">What the asker may read; null means all. Part of the query, so that nothing else is even counted.</param>
    /// <param name="days">What documents may be dated; null means any day, and none.</param>
    public IReadOnlyList<Hit> Search(IReadOnlyList<WeightedTerm> terms, int count, IReadOnlySet<string>? collections, DayRange? days = null)
    {
        if (terms.Count == 0)
            return [];
        var query = new BooleanQuery(disableCoord: true);
        foreach (var term in terms)
            query.Add(new TermQuery(new Term(TermsField, term.Stem)) { Boost = (float)term.Weight }, Occur.SHOULD);
        var filter = collections is null ? null : new FieldCacheTermsFilter(CollectionField, [.. collections]);
        Query dated = days is null ? query
            : new FilteredQuery(query, NumericRangeFilter.NewInt32Range(DayField, days.First?.DayNumber ?? 0, days.Last?.DayNumber ?? int.MaxValue, minInclusive: true, maxInclusive: true));
        var found = _searcher.Search(dated, filter, count).ScoreDocs;
        return Array.ConvertAll(found, hit => new Hit(hit.Doc, hit.Score));
    }

    public void Dispose() => _reader.Dispose();

    private static readonly Lucene.Net.Documents.FieldType TermsFieldType = new()
    {
        IsIndexed = true,
        IsTokenized = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    };
}
