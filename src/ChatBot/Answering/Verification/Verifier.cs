using ChatBot.Answering.Verification.Checks;
using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification;

/// <summary>
/// Says whether cited spans carry a statement. Words in common are not enough: every number, date, name, office, negation,
/// extent, tense, cause and the order of who does what to whom must agree; the rest may be worded otherwise.
/// </summary>
internal static class Verifier
{
    /// <param name="isStrict">For whoever can word it anew: every telling word must stand in the evidence, as itself or as one that means the same.</param>
    public static Verdict Check(string statement, IReadOnlyList<Evidence> evidence, bool isStrict = false)
    {
        if (evidence.Count == 0)
            return new Verdict("nothing is cited");
        if (string.IsNullOrWhiteSpace(statement))
            return new Verdict("nothing is said");
        return Quotation.Is(statement, evidence) ? Verdict.Supported : new Verdict(Fault(statement, evidence, isStrict));
    }

    private static string? Fault(string statement, IReadOnlyList<Evidence> evidence, bool isStrict)
    {
        var isForeign = JapaneseCheck.Holds(statement) && !evidence.Any(one => JapaneseCheck.Holds(one.Quote));
        var alignment = Alignment.Of(TextReading.Of(isForeign ? JapaneseAmounts.InEnglish(statement) : statement, evidence[0].Document.Date), TextReading.Of(evidence));
        return DateCheck.Fault(alignment, evidence[0].Document.Date)
            ?? QuantityCheck.Fault(alignment)
            ?? NameCheck.Fault(alignment, evidence)
            ?? (JapaneseCheck.Holds(statement) ? JapaneseCheck.Fault(statement, string.Join('\n', evidence.Select(one => one.Quote))) : EnglishFault(alignment, evidence, isStrict));
    }

    private static string? EnglishFault(Alignment alignment, IReadOnlyList<Evidence> evidence, bool isStrict) =>
        RoleCheck.Fault(alignment, evidence)
        ?? NegationCheck.Fault(alignment)
        ?? OppositeCheck.Fault(alignment)
        ?? QuantifierCheck.Fault(alignment)
        ?? ModeCheck.Fault(alignment)
        ?? RestrictionCheck.Fault(alignment)
        ?? OrderCheck.Fault(alignment)
        ?? MixtureCheck.Fault(alignment)
        ?? ByCheck.Fault(alignment)
        ?? SequenceCheck.Fault(alignment)
        ?? CauseCheck.Fault(alignment)
        ?? CoverageCheck.Fault(alignment, isStrict);
}
