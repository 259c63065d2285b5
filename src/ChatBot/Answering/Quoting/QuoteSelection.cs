using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge.Text;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Quoting;

/// <summary>Chooses the sentences that are quoted: the best, others nearly as likely that say something else.</summary>
internal static class QuoteSelection
{
    private const int AtMost = 4;

    // Share of the best sentence's likelihood that another needs to be shown beside it.
    private const double NearlyAsLikely = 0.06;

    // Share of words two quotes may have in common before they say the same.
    private const double SameWords = 0.6;

    public static IReadOnlyList<Evidence> Choose(Inquiry inquiry, IReadOnlyList<RankedSentence> sentences)
    {
        var chosen = new List<RankedSentence>();
        foreach (var sentence in sentences)
        {
            if (chosen.Count == AtMost || (chosen.Count > 0 && Math.Exp(sentence.Score - sentences[0].Score) < NearlyAsLikely))
                break;
            if (!chosen.Exists(other => SaysTheSame(other.Text, sentence.Text)) && ((chosen.Count == 0 && inquiry.Kind == QuestionKind.When) || sentences.Count == 1 || !IsDateline(sentence)))
                chosen.Add(sentence);
        }

        return [.. chosen.SelectMany(QuoteContext.Of).DistinctBy(quote => (quote.Document.Id, quote.Span))];
    }

    // The day a document bears says nothing beside the sentence that answers.
    private static bool IsDateline(RankedSentence sentence) =>
        DateExpressions.Find(sentence.Passage.Document.Text, sentence.Span, anchor: null) is [{ Relative: false, Span: var date }] && sentence.Span.Length - date.Length < 3;

    private static bool SaysTheSame(string left, string right)
    {
        var (ours, theirs) = (Stems(left), Stems(right));
        return ours.Count > 0 && theirs.Count > 0 && ours.Count(theirs.Contains) > SameWords * Math.Min(ours.Count, theirs.Count);
    }

    private static HashSet<string> Stems(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new TokenReader(text);
        while (tokens.MoveNext())
            if (Lexicon.Term(tokens.Surface, tokens.IsJapanese) is var term && !term.Is(TokenShape.Stop))
                stems.Add(term.Stem);
        return stems;
    }
}
