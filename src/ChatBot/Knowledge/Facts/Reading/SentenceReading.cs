using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Time;

namespace ChatBot.Knowledge.Facts.Reading;

/// <summary>One sentence as the rules see it: tokens, dates, known names, and what the rules before found. Any index may be asked for.</summary>
internal sealed class SentenceReading(Passage passage, Span sentence, PhraseTable names)
{
    private readonly List<FactToken> _tokens = Tokenised(passage.Document.Text, sentence);
    private bool[] _inDate = [];
    private (PhraseEntry Entry, int From, int To)?[] _phrases = [];

    public Passage Passage => passage;

    public Document Document => passage.Document;

    public Span Sentence => sentence;

    public int Count => _tokens.Count;

    public IReadOnlyList<DateMention> Dates { get; private set; } = [];

    public List<Mention> Mentions { get; } = [];

    /// <summary>Verbs that tell of meetings; they are no names and stand in the way of none.</summary>
    public List<Mention> Encounters { get; } = [];

    /// <summary>The sentence opens a paragraph, a list item or a line of its own.</summary>
    public bool OpensBlock { get; init; }

    /// <summary>The block holds nothing else.</summary>
    public bool FillsBlock { get; init; }

    public FactToken this[int index] => (uint)index < (uint)_tokens.Count ? _tokens[index] : default;

    public ReadOnlySpan<char> Word(int index) =>
        (uint)index < (uint)_tokens.Count ? Document.Text.AsSpan(_tokens[index].Start, _tokens[index].End - _tokens[index].Start) : default;

    public bool Is(int index, string word) => Word(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool Is(int index, WordClass classes) => this[index].Is(classes);

    public bool IsMark(int index, char mark) => this[index].Kind == FactTokenKind.Mark && Document.Text[this[index].Start] == mark;

    public bool IsApostrophe(int index) => IsMark(index, '\'') || IsMark(index, '\u2019');

    /// <summary>The hyphen of "UK-Japan"; one with white space on both sides parts sentences.</summary>
    public bool IsHyphen(int index) =>
        this[index].Kind == FactTokenKind.Mark && Document.Text[this[index].Start] is '-' or '\u2010' or '\u2011' or '\u2013' or '/'
        && this[index].IsTight == this[index + 1].IsTight;

    public bool IsInDate(int index) => (uint)index < (uint)_inDate.Length && _inDate[index];

    /// <summary>The known name that covers the token.</summary>
    public PhraseEntry? PhraseOver(int index) => (uint)index < (uint)_phrases.Length ? _phrases[index]?.Entry : null;

    /// <summary>The known name that begins at the token.</summary>
    public (PhraseEntry Entry, Reach Tokens)? PhraseAt(int index) =>
        (uint)index < (uint)_phrases.Length && _phrases[index] is { } phrase && phrase.From == index
            ? (phrase.Entry, new Reach(phrase.From, phrase.To))
            : null;

    public bool IsPlace(int index) => PhraseOver(index)?.Kind == FactKind.Place;

    public bool IsCountry(int index) => PhraseOver(index) is { IsCountry: true };

    /// <summary>Written with a capital, no function word, no part of a date.</summary>
    public bool IsNameWord(int index) =>
        this[index] is { IsWord: true, IsCapitalised: true } token && !token.Is(WordClass.Function) && !IsInDate(index);

    public Span SpanOf(Reach tokens) => new(_tokens[tokens.From].Start, _tokens[tokens.To - 1].End);

    public string TextOf(Reach tokens) => ShownText.Of(Document.Text, SpanOf(tokens));

    public FactPart Part(PartKind kind, Reach tokens) => new(kind, TextOf(tokens), SpanOf(tokens));

    public Mention? MentionOver(int index)
    {
        foreach (var mention in Mentions)
            if (mention.Whole.Contains(index))
                return mention;
        return null;
    }

    /// <summary>The token that begins at or after <paramref name="offset"/>.</summary>
    public int TokenAt(int offset)
    {
        var (low, high) = (0, _tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    public void Prepare()
    {
        Dates = DateExpressions.Find(Document.Text, sentence, Document.Date);
        _inDate = new bool[_tokens.Count];
        foreach (var date in Dates)
            for (var token = TokenAt(date.Span.Start); token < _tokens.Count && _tokens[token].Start < date.Span.End; token++)
                _inDate[token] = true;
        _phrases = new (PhraseEntry, int, int)?[_tokens.Count];
        for (var at = 0; at < _tokens.Count; at++)
        {
            if (!_tokens[at].IsWord || names.EnglishAt(Document.Text, _tokens, at) is not { } found)
                continue;
            for (var token = at; token < found.Next; token++)
                _phrases[token] = (found.Entry, at, found.Next);
            at = found.Next - 1;
        }
    }

    private static List<FactToken> Tokenised(string text, Span sentence)
    {
        var tokens = new List<FactToken>();
        FactLexer.Read(text, sentence, tokens);
        return tokens;
    }
}
