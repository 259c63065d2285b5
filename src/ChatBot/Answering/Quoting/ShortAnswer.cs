using System.Text.RegularExpressions;
using ChatBot.Answering.Fitting;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Text;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Quoting;

/// <summary>
/// The few words of a sentence that answer by themselves: the date, the sum, the number of what is counted, the person, the
/// place. Given only where the sentence holds a single one that the question does not name itself: a wrong one is worse than none.
/// </summary>
internal sealed partial class ShortAnswer(Inquiry inquiry, RankedSentence sentence, Generation generation)
{
    // Share of the sentence beyond which the words say nothing shorter.
    private const double Most = 0.5;

    // Days.
    private const int LongestPeriod = 31;

    // Milliseconds.
    private const int Limit = 5000;

    private readonly string _text = sentence.Text;
    private readonly Document _document = sentence.Passage.Document;
    private readonly AskedAction _action = AskedAction.Of(inquiry, generation);

    /// <returns>The words as they are shown, carried by the sentence; null where it cannot be told.</returns>
    public DraftStatement? Find()
    {
        if (Words() is not { Length: > 0 } words || words.Length > Most * _text.Length)
            return null;
        Evidence[] evidence = [new Evidence(_document, sentence.Span)];
        return Verifier.Check(words, evidence).IsSupported ? new DraftStatement(words, evidence) : null;
    }

    private string? Words() => inquiry.Kind switch
    {
        QuestionKind.When when !Duration().IsMatch(inquiry.Text) && TellsOfAction() => Date(),
        QuestionKind.HowMuch => Number(AskedThing.AsksMoney(inquiry) ? SumOf.All(_text) : [.. Shares(), .. SumOf.All(_text)]),
        QuestionKind.HowMany when AskedThing.CountedNoun(inquiry) is { } things => NumberOf.Find(_text, things) is { } span ? Number([span]) : null,
        QuestionKind.Who when TellsOfAction() && !Holder().IsMatch(inquiry.Text) && !(_action.IsDoerAsked && _action.IsInfinitiveIn(_text)) => Name(FactKind.Person, _ => true),
        QuestionKind.Where when TellsOfAction() && !OfPlace().IsMatch(inquiry.Text) => Name(FactKind.Place, IsPlaced) ?? UnknownPlace(),
        _ => null,
    };

    private bool TellsOfAction() => _action.IsIn(sentence, generation);

    private string? Date()
    {
        DateMention[] dates = [.. DateExpressions.Find(_document.Text, sentence.Span, _document.Date).Where(date => !DatedName.Is(_document.Text, date.Span))];
        if ((dates is [var single] ? single : OfAskedThing()) is not { } only || inquiry.Text.Contains(only.Span.Of(_document.Text), StringComparison.OrdinalIgnoreCase) || IsLoose(only))
            return null;
        var words = only.Relative || inquiry.Language == "ja" ? DateWording.Of(only.First, only.Last, inquiry.Language) : OneLine(only.Span.Of(_document.Text));
        // A day by which something is to be done is not the day on which it is done.
        return inquiry.Language == "ja" ? words : TimeBound().Match(_document.Text[sentence.Span.Start..only.Span.Start]).Value + words;
    }

    // Of several dates that of the thing asked about, where the very clause that dates it tells of the deed.
    private DateMention? OfAskedThing()
    {
        DateMention[] dates = [.. generation.Facts.InSentence(_document.Id, sentence.Span)
            .Where(fact => fact is { Kind: FactKind.Agreement or FactKind.Event, Dates.Count: 1 } && IsNamed(fact.Name) && _action.Concept is not null && _action.IsIn(fact.Clause.Of(_document.Text)))
            .Select(fact => fact.Dates[0]).Distinct()];
        return dates is [var only] ? only : null;
    }

    private bool IsNamed(string name) => inquiry.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
        || generation.Glossary.Entries.Any(entry => entry.AllNames.Contains(name, StringComparer.OrdinalIgnoreCase) && entry.AllNames.Any(other => inquiry.Text.Contains(other, StringComparison.OrdinalIgnoreCase)));

    // "Today" dates what a document tells it was written about, and only the deed asked for; "later this year" says no day worth putting first.
    private bool IsLoose(DateMention date) => date.Relative
        && (date.First == date.Last ? date.First == _document.Date && _action.Concept is null : date.Last.DayNumber - date.First.DayNumber > LongestPeriod);

    private string? Number(IEnumerable<Span> found) => found.Take(2).ToArray() is [var only] && !inquiry.Text.Contains(only.Of(_text), StringComparison.OrdinalIgnoreCase)
        ? OneLine(NumberBound().Match(_text[..only.Start]).Value + only.Of(_text))
        : null;

    private IEnumerable<Span> Shares() => Percent().Matches(_text).Select(match => new Span(match.Index, match.Index + match.Length));

    // "Tokyo, Japan" is one place.
    private string? Name(FactKind kind, Func<Span, bool> counts)
    {
        var spans = new List<Span>();
        var found = generation.Facts.InSentence(_document.Id, sentence.Span).Where(fact => fact.Kind == kind && sentence.Span.Contains(fact.NameSpan) && counts(fact.NameSpan))
            .Select(fact => fact.NameSpan).Distinct().OrderBy(span => span.Start);
        foreach (var span in found)
        {
            if (spans is [.., var last] && (last.Overlaps(span) || _document.Text[last.End..span.Start] is ", "))
                spans[^1] = new Span(last.Start, Math.Max(last.End, span.End));
            else
                spans.Add(span);
        }

        string[] names = [.. spans.Select(span => OneLine(span.Of(_document.Text))).Where(name => !IsAsked(name)).Distinct(StringComparer.Ordinal)];
        return names is [var only] ? only : null;
    }

    // A town that no list holds shows itself by "in" and its capital letter.
    private string? UnknownPlace()
    {
        if (_action.Concept is null)
            return null;
        var found = Located().Matches(_text).Select(match => OneLine(match.Groups["place"].Value)).Where(place => !NumberWords.IsCalendar(place.Split(' ', ',')[0].ToLowerInvariant())).Take(2).ToArray();
        return found is [var only] && !IsAsked(only) ? only : null;
    }

    private bool IsAsked(string name) => name.Split(' ').Any(word => word.Length > 2 && inquiry.Text.Contains(word.TrimEnd(','), StringComparison.OrdinalIgnoreCase));

    // A country that somebody is of, or that does something, is not where it was done.
    private bool IsPlaced(Span place) => Placing().IsMatch(_document.Text[sentence.Span.Start..place.Start]);

    private static string OneLine(string text) => Knowledge.Text.OneLine.Of(text);

    [GeneratedRegex(@"\b(how long|since when|for how)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Duration();

    // Who holds an office, the sentence tells of the holder only where it puts the two side by side.
    [GeneratedRegex(@"^\W*who(['’]?s| is| was| are| were)\b|(?<!の)は誰", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Holder();

    // "Which city council": a council is asked for, and no city.
    [GeneratedRegex(@"\b(which|what) (city|town|country|state|region|prefecture) (?!is\b|are\b|do\b|will\b|would\b|had\b|have\b|can\b|could\b|[a-z]+(ed|s)\b)[a-z]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex OfPlace();

    [GeneratedRegex(@"\b(by|before|after|since|until|till|from) (the end of )?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex TimeBound();

    [GeneratedRegex(@"\b(up to|at least|at most|more than|less than|fewer than|no more than|over|under|nearly|almost|around|about|approximately|some|an estimated) $", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex NumberBound();

    [GeneratedRegex(@"\b\d[\d,.]*( ?%| ?per ?cent\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\b(in|at|near|to) (the )?([\p{Lu}][\p{L}]+, )?$", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Placing();

    [GeneratedRegex(@"\b(in|at) (?<place>\p{Lu}\p{Ll}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+)*(, \p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+)*)*)", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Located();
}
