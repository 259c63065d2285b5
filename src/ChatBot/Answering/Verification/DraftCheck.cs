using ChatBot.Answering.Quoting;

namespace ChatBot.Answering.Verification;

/// <summary>Removes from a draft every statement that its evidence does not carry.</summary>
internal static class DraftCheck
{
    public static Draft Keep(Draft draft, string language)
    {
        var kept = draft.Statements
            .Where(statement => statement.Evidence.Any(evidence => evidence.Quote == statement.Text || DatedQuote.Of(evidence, language) == statement.Text))
            .ToArray();
        return new Draft(kept, draft.IsComplete && kept.Length == draft.Statements.Count);
    }
}
