using ChatBot.Knowledge;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Verification.Reading;

/// <summary>A text, or several spans one after the other, read for comparing: words, dates, amounts.</summary>
internal sealed class TextReading
{
    private readonly List<Word> _words = [];
    private readonly List<StatedDate> _dates = [];
    private readonly List<Quantity> _quantities = [];

    public IReadOnlyList<Word> Words => _words;

    public IReadOnlyList<StatedDate> Dates => _dates;

    public IReadOnlyList<Quantity> Quantities => _quantities;

    public static TextReading Of(string text, DateOnly? anchor)
    {
        var reading = new TextReading();
        reading.Add(text, new Span(0, text.Length), anchor);
        return reading;
    }

    public static TextReading Of(IReadOnlyList<Evidence> evidence)
    {
        var reading = new TextReading();
        foreach (var (document, span) in evidence)
            reading.Add(document.Text, span, document.Date);
        return reading;
    }

    private void Add(string text, Span within, DateOnly? anchor)
    {
        var first = _words.Count;
        WordReader.Read(text, within, _words);
        foreach (var mention in DateExpressions.Find(text, within, anchor))
            Add(mention, first);
        QuantityReader.Read(_words, first, _quantities);
    }

    private void Add(DateMention mention, int first)
    {
        var from = _words.FindIndex(first, word => word.End > mention.Span.Start);
        if (from < 0)
            from = _words.Count;
        var to = from;
        while (to < _words.Count && _words[to].Start < mention.Span.End)
            _words[to++].InDate = true;
        _dates.Add(new StatedDate(mention.First, mention.Last, from, to));
    }
}
