using ChatBot.Knowledge.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

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
}
