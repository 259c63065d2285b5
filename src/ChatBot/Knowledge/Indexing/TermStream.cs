using ChatBot.Knowledge.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ChatBot.Knowledge.Indexing;

/// <summary>Hands Lucene the terms of a passage, and of what stands above it, as the forward index already holds them.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly ForwardIndex _forward;
    private readonly ICharTermAttribute _term;
    private readonly bool[] _isStop;
    private int _passage;
    private int _next;

    public TermStream(ForwardIndex forward)
    {
        _forward = forward;
        _term = AddAttribute<ICharTermAttribute>();
        _isStop = [.. forward.Terms.Stems.Select(Stopwords.Contains)];
    }

    public void Take(int passage) => (_passage, _next) = (passage, 0);

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        var text = _forward.PassageTerms(_passage);
        var above = _forward.AboveTerms(_passage);
        while (_next < text.Length + above.Length)
        {
            var term = _next < text.Length ? text[_next] : above[_next - text.Length];
            _next++;
            if (_isStop[term])
                continue;
            ClearAttributes();
            _term.Append(_forward.Terms.Stems[term]);
            return true;
        }

        return false;
    }
}
