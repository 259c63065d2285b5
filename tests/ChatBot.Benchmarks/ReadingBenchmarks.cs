using BenchmarkDotNet.Attributes;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Benchmarks;

/// <summary>The steps that every document and every question go through.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private Document _document = null!;

    [GlobalSetup]
    public void Make() => _document = SyntheticCorpus.Documents(20)[0];

    [Benchmark]
    public int Tokens()
    {
        var count = 0;
        var tokens = new TokenReader(_document.Text);
        while (tokens.MoveNext())
            count += Lexicon.Term(tokens.Surface, tokens.IsJapanese).Stem.Length;
        return count;
    }

    [Benchmark]
    public int Passages() => PassageBuilder.Build(_document, 0).Count();
}
