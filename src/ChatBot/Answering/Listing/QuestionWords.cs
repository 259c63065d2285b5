using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Listing;

/// <summary>A question's words, with slips of typing mended, known names and dates marked.</summary>
internal static class QuestionWords
{
    private const int ShortestMended = 5;

    public static IReadOnlyList<QuestionWord> Of(string question, DateOnly today, Generation generation, out IReadOnlyList<DateMention> dates)
    {
        dates = DateExpressions.Find(question, today);
        var mended = Mended(question, generation.Forward.Terms);
        var tokens = new List<FactToken>();
        FactLexer.Read(mended, new Span(0, mended.Length), tokens);
        var dateSpans = mended.Length == question.Length ? dates : DateExpressions.Find(mended, today);
        var words = new List<QuestionWord>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind is FactTokenKind.Mark or FactTokenKind.Japanese)
                continue;
            var found = generation.Facts.Names.EnglishAt(mended, tokens, at, carelessly: true);
            var next = found?.Next ?? at + 1;
            for (; at < next; at++)
                if (tokens[at].Kind != FactTokenKind.Mark)
                    words.Add(Word(mended[tokens[at].Start..tokens[at].End], found?.Entry, dateSpans.Any(date => date.Span.Overlaps(new Span(tokens[at].Start, tokens[at].End)))));
            at--;
        }

        return words;
    }

    private static QuestionWord Word(string text, PhraseEntry? name, bool isDate)
    {
        var term = Lexicon.Term(text, japanese: false);
        return new QuestionWord(term.Word, term.Stem, name, isDate, term.Is(TokenShape.Stop));
    }

    // "agreemnts" is mended to what a list can be asked for; any other unknown word to the nearest of the documents.
    private static string Mended(string question, TermTable terms)
    {
        var mended = new System.Text.StringBuilder(question.Length);
        var from = 0;
        var tokens = new TokenReader(question);
        while (tokens.MoveNext())
        {
            if (tokens.IsJapanese || tokens.End - tokens.Start < ShortestMended)
                continue;
            var term = Lexicon.Term(tokens.Surface, japanese: false);
            if (term.Is(TokenShape.Stop) || ListingWords.Plurals.ContainsKey(term.Word) || ListingWords.Singulars.ContainsKey(term.Word) || ListingWords.Empty.Contains(term.Word) || terms.Find(term.Stem) != TermTable.Unknown)
                continue;
            if ((KindNearest(term.Word) ?? (Spelling.Nearest(term.Stem, terms) is { } near ? terms.Stems[near] : null)) is not { } right)
                continue;
            mended.Append(question, from, tokens.Start - from).Append(right);
            from = tokens.End;
        }

        return from == 0 ? question : mended.Append(question, from, question.Length - from).ToString();
    }

    private static string? KindNearest(string word) =>
        ListingWords.Plurals.Keys.Concat(ListingWords.Singulars.Keys).FirstOrDefault(noun => noun.Length >= ShortestMended && noun[0] == word[0] && IsOneSlip(noun, word));

    // One letter too many, too few, wrong, or two exchanged.
    private static bool IsOneSlip(string right, string typed)
    {
        var start = 0;
        while (start < Math.Min(right.Length, typed.Length) && right[start] == typed[start])
            start++;
        var end = 0;
        while (end < Math.Min(right.Length, typed.Length) - start && right[^(end + 1)] == typed[^(end + 1)])
            end++;
        var (missing, extra) = (right.Length - start - end, typed.Length - start - end);
        return (missing <= 1 && extra <= 1) || (missing == 2 && extra == 2 && right[start] == typed[start + 1] && right[start + 1] == typed[start]);
    }
}
