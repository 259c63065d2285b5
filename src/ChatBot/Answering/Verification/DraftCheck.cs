using ChatBot.Answering.Listing;
using ChatBot.Answering.Quoting;
using ChatBot.Knowledge.Text;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Verification;

/// <summary>Removes from a draft every statement that its evidence does not carry.</summary>
internal static class DraftCheck
{
    public static Draft Keep(Draft draft, string language)
    {
        var kept = draft.Statements
            .Where(statement => statement.Evidence.Any(evidence => evidence.Quote == statement.Text || DatedQuote.Of(evidence, language) == statement.Text) || IsMadeOf(statement, language))
            .ToArray();
        return new Draft(kept, draft.IsComplete && kept.Length == draft.Statements.Count, draft.Lead);
    }

    // "Digital Partnership – 2022": each word stands in the evidence, and so does the date, in whatever words.
    private static bool IsMadeOf(DraftStatement statement, string language)
    {
        var text = ListingWording.In(language).WithoutState(statement.Text);
        var carried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var evidence in statement.Evidence)
        {
            foreach (var date in DateExpressions.Find(evidence.Document.Text, evidence.Span, evidence.Document.Date))
                text = text.Replace(DateWording.Of(date.First, date.Last, language), " ", StringComparison.Ordinal);
            carried.UnionWith(Words(evidence.Quote));
        }

        return statement.Evidence.Count > 0 && Words(text).All(carried.Contains);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var tokens = new TokenReader(text);
        while (tokens.MoveNext())
            words.Add(tokens.Surface.ToString());
        return words;
    }
}
