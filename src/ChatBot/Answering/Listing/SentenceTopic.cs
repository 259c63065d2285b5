using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Listing;

/// <summary>What a stretch of a document speaks of: the keys of the names in it and the stems of its words.</summary>
internal sealed class SentenceTopic
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly string _text;

    public SentenceTopic(Document document, Span span, FactSet facts)
        : this(span.Of(document.Text), facts)
    {
        foreach (var fact in facts.InSentence(document.Id, span))
            _keys.Add(fact.Key);
    }

    public SentenceTopic(string text, FactSet facts)
    {
        _text = text;
        var tokens = new List<FactToken>();
        FactLexer.Read(text, new Span(0, text.Length), tokens);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == FactTokenKind.Japanese)
                AddJapanese(tokens[at], facts);
            else if (tokens[at].IsWord && facts.Names.EnglishAt(text, tokens, at) is { } found)
                _keys.Add(found.Entry.Key);
        }

        var terms = new TokenReader(text);
        while (terms.MoveNext())
            _stems.Add(Lexicon.Term(terms.Surface, terms.IsJapanese).Stem);
    }

    /// <summary>Keys of the names in it.</summary>
    public IReadOnlyCollection<string> Keys => _keys;

    public void AddAll(SentenceTopic other)
    {
        _keys.UnionWith(other._keys);
        _stems.UnionWith(other._stems);
    }

    public bool Names(string key) => _keys.Contains(key);

    public bool Holds(string stem) => _stems.Contains(stem);

    public bool HoldsText(string words) => _text.Contains(words, StringComparison.Ordinal);

    private void AddJapanese(FactToken run, FactSet facts)
    {
        for (var at = run.Start; at < run.End; at++)
            if (facts.Names.JapaneseAt(_text, at, run.End) is { } found)
                _keys.Add(found.Entry.Key);
    }
}
