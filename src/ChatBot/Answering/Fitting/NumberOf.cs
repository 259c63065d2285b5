using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Fitting;

/// <summary>The number a sentence gives of certain things: "2.5 million" of "over 2.5 million subscribers".</summary>
internal static class NumberOf
{
    // Words between a number and what it counts: "seventeen trilateral working groups".
    private const int Reach = 5;

    /// <param name="things">As asked, "working groups"; the last word is the one that is counted.</param>
    /// <returns>Where the number stands in the text; null when it gives none of these things.</returns>
    public static Span? Find(string text, string things)
    {
        var noun = Words(things)[^1].Term.Stem;
        var others = RelatedWords.Of(noun);
        var words = Words(text);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Term.Stem != noun && !others.Contains(words[at].Term.Stem, StringComparer.Ordinal))
                continue;
            for (var before = at - 1; before >= Math.Max(0, at - Reach); before--)
                if (IsNumber(words[before].Term) && !IsPartOfName(words, before) && !text[words[before].Span.End..words[at].Span.Start].AsSpan().ContainsAny(',', ';', ':'))
                    return Whole(words, before, text);
        }

        return null;
    }

    // "Executive Order 9066" counts nothing.
    private static bool IsPartOfName(List<(Term Term, Span Span)> words, int at) =>
        at > 0 && char.IsAsciiDigit(words[at].Term.Word[0]) && words[at - 1].Term.Is(TokenShape.Capitalised) && !words[at - 1].Term.Is(TokenShape.Stop) && !NumberWords.IsCalendar(words[at - 1].Term.Word);

    // "2.5 million" is one number of two words.
    private static Span Whole(List<(Term Term, Span Span)> words, int last, string text)
    {
        var first = last;
        while (first > 0 && IsNumber(words[first - 1].Term) && text[words[first - 1].Span.End..words[first].Span.Start] is " " or "-")
            first--;
        return new Span(words[first].Span.Start, words[last].Span.End);
    }

    public static bool IsNumber(Term term) =>
        (term.Is(TokenShape.Number) && !term.Is(TokenShape.Year) && char.IsAsciiDigit(term.Word[0]) && term.Word.All(character => char.IsAsciiDigit(character) || character is ',' or '.'))
        || term.Word is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "eleven" or "twelve" or "thirteen" or "fourteen" or "fifteen" or "sixteen"
            or "seventeen" or "eighteen" or "nineteen" or "twenty" or "thirty" or "forty" or "fifty" or "sixty" or "seventy" or "eighty" or "ninety" or "hundred" or "hundreds" or "thousand"
            or "thousands" or "million" or "millions" or "billion" or "billions" or "trillion" or "dozen" or "dozens" or "both" or "several" || (term.Is(TokenShape.Japanese) && term.Is(TokenShape.Amount));

    private static List<(Term Term, Span Span)> Words(string text)
    {
        var words = new List<(Term, Span)>();
        var tokens = new TokenReader(text);
        while (tokens.MoveNext())
            words.Add((Lexicon.Term(tokens.Surface, tokens.IsJapanese), new Span(tokens.Start, tokens.End)));
        return words;
    }
}
