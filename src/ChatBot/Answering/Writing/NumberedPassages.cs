using ChatBot.Answering.Ranking;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Writing;

/// <summary>The passages a model was shown for one answer, by the numbers it cites them with.</summary>
internal sealed class NumberedPassages
{
    private const int AtMost = 8;

    private readonly List<Passage> _passages = [];

    public static NumberedPassages Of(IReadOnlyList<RankedSentence> sentences)
    {
        var numbered = new NumberedPassages();
        foreach (var passage in sentences.Select(sentence => sentence.Passage).DistinctBy(passage => passage.Number).Take(AtMost))
            numbered._passages.Add(passage);
        return numbered;
    }

    public Passage? this[int number] => number >= 1 && number <= _passages.Count ? _passages[number - 1] : null;

    /// <summary>All that were shown from the start, for the prompt.</summary>
    public string Lines() => JsonLines.Of(_passages.Select((passage, index) => Line(passage, index + 1)));

    /// <summary>Shows more of them, the same passage under the number it has.</summary>
    public string Show(IEnumerable<Passage> passages) => JsonLines.Of(passages.Take(AtMost).Select(passage => Line(passage, NumberOf(passage))));

    private int NumberOf(Passage passage)
    {
        var index = _passages.FindIndex(known => known.Number == passage.Number);
        if (index >= 0)
            return index + 1;
        _passages.Add(passage);
        return _passages.Count;
    }

    // Only sentences: what is hidden from a human reader is not between them, and line breaks of the file mean nothing.
    private static PassageLine Line(Passage passage, int number)
    {
        var sentences = passage.Sentences.Select(sentence => OneLine.Of(sentence.Of(passage.Document.Text)));
        var heading = passage.HeadingPath.Count > 0 ? string.Join(" > ", passage.HeadingPath) : null;
        return new PassageLine(number, passage.Document.Title, passage.Document.Date, heading, string.Join(' ', sentences));
    }
}
