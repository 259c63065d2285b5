using ChatBot.Knowledge.Text;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace ChatBot.Benchmarks;

/// <summary>The floor: Lucene.NET's own top-10 query on the index that the bot asks, and nothing else.</summary>
internal sealed class BareLucene(IndexSearcher searcher)
{
    public static BareLucene On(DirectoryReader reader) => new(new IndexSearcher(reader) { Similarity = new BM25Similarity(0.9f, 0.4f) });

    public int Ask(string question)
    {
        var query = new BooleanQuery(disableCoord: true);
        var tokens = new TokenReader(question);
        while (tokens.MoveNext())
        {
            var term = Lexicon.Term(tokens.Surface, tokens.IsJapanese);
            if (!term.Is(TokenShape.Stop))
                query.Add(new TermQuery(new Lucene.Net.Index.Term("terms", term.Stem)), Occur.SHOULD);
        }

        return searcher.Search(query, 10).ScoreDocs.Length;
    }

    /// <summary>A document a passage, cut by Lucene.NET's own English analyzer, committed once.</summary>
    public static void Index(Lucene.Net.Store.Directory directory, IEnumerable<string> passages)
    {
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
        foreach (var passage in passages)
            writer.AddDocument([new TextField("text", passage, Field.Store.NO)]);
        writer.Commit();
    }
}
