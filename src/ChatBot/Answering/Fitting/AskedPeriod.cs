using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Fitting;

/// <summary>The days a question asks about: "in October 2021". A sentence speaks of them when it dates something then, or was written then.</summary>
internal sealed class AskedPeriod
{
    private readonly DateMention[] _asked;
    private readonly string _question;

    public AskedPeriod(Inquiry inquiry)
    {
        _question = inquiry.Text;
        _asked = [.. DateExpressions.Find(_question, anchor: null).Where(date => !DatedName.Is(_question, date.Span))];
    }

    public bool IsIn(RankedSentence sentence)
    {
        var document = sentence.Passage.Document;
        if (_asked.Length == 0 || (document.Date is { } written && _asked.Any(asked => asked.First <= written && written <= asked.Last)))
            return true;
        var dates = DateExpressions.Find(document.Text, sentence.Span, document.Date);
        return dates.Any(date => _asked.Any(asked => asked.First <= date.Last && date.First <= asked.Last))
            || _asked.Any(asked => IsNumberOf(asked, sentence.Text));
    }

    // "Vision 2030" holds the year that was asked about and dates nothing.
    private bool IsNumberOf(DateMention asked, string text) =>
        asked.Span.Length == 4 && text.Contains(asked.Span.Of(_question), StringComparison.Ordinal);
}
