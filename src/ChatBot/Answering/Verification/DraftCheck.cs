using ChatBot.Answering.Listing;

namespace ChatBot.Answering.Verification;

/// <summary>Removes from a draft every statement that its evidence does not carry.</summary>
internal static class DraftCheck
{
    public static Draft Keep(Draft draft, string language)
    {
        var wording = ListingWording.In(language);
        // Whether something is over the calendar tells, and no document.
        var kept = draft.Statements.Where(statement => Verifier.Check(wording.WithoutState(statement.Text), statement.Evidence).IsSupported).ToArray();
        return new Draft(kept, draft.IsComplete && kept.Length == draft.Statements.Count, draft.Lead);
    }
}
