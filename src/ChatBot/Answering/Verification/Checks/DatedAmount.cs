using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>"6.4 per cent in 2023": an amount and its date side by side, in the statement as in the evidence, whatever else stands near.</summary>
internal static class DatedAmount
{
    public static bool Same(Alignment alignment, StatedDate said, StatedDate stated) =>
        Before(alignment.Statement, said) is { } ours && Before(alignment.Evidence, stated) is { } theirs && ours.Value == theirs.Value && ours.Unit == theirs.Unit;

    public static bool Holds(Alignment alignment, Quantity said) =>
        alignment.Statement.Dates.Any(date => Before(alignment.Statement, date)?.From == said.From && alignment.Evidence.Dates.Any(other => date.Contains(other) && Same(alignment, date, other)));

    private static Quantity? Before(TextReading reading, StatedDate date) =>
        reading.Quantities.Where(quantity => quantity.To <= date.From && quantity.To >= date.From - 2).Select(quantity => (Quantity?)quantity).LastOrDefault();
}
