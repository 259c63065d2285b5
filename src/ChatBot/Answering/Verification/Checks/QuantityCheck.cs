using System.Globalization;
using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>Every amount of the statement is stated by the evidence: value, unit, bound, and what is counted.</summary>
internal static class QuantityCheck
{
    private const int CountedWithin = 4;

    public static string? Fault(Alignment alignment)
    {
        var free = alignment.Evidence.Quantities.ToList();
        foreach (var said in alignment.Statement.Quantities)
        {
            Quantity[] same = [.. free.Where(stated => stated.Value == said.Value && (stated.IsOrdinal == said.IsOrdinal || said.Value <= 1))];
            if (same.Length == 0)
            {
                if (IsWrittenOtherwise(alignment, said))
                    continue;
                return $"number {Words(alignment.Statement, said)} not in the cited text";
            }

            same = [.. same.Where(stated => stated.Unit == said.Unit || IsBesideUnit(alignment, said, stated))];
            if (same.Length == 0)
                return $"unit of {Words(alignment.Statement, said)} not in the cited text";
            same = [.. same.Where(stated => Agree(said.Bound, stated.Bound))];
            if (same.Length == 0)
                return $"bound of {Words(alignment.Statement, said)} not in the cited text";
            Quantity[] counted = [.. same.Where(stated => CountTheSame(alignment, said, stated))];
            if (counted.Length == 0)
                return $"number {Words(alignment.Statement, said)} counts something else in the cited text";
            free.Remove(counted[0]);
            var others = alignment.Evidence.Quantities.Where(other => other.Unit == said.Unit && other.Value != said.Value && other.IsOrdinal == said.IsOrdinal);
            if (said.Unit is not null && !DatedAmount.Holds(alignment, said) && !Locality.Holds(alignment, said.From, said.To, [.. counted.Select(stated => stated.From)], [.. others.Select(other => other.From)]))
                return $"number {Words(alignment.Statement, said)} stands with something else in the cited text";
        }

        return UnreadNumber(alignment);
    }

    // The evidence may hold it as a part of a date, or as a word that is no amount there: "first", "two countries" by "both".
    private static bool IsWrittenOtherwise(Alignment alignment, Quantity said) =>
        said.Unit is null && (alignment.Evidence.Words.Any(word => word.Text == Digits(said.Value) && word.InDate)
            || (said.IsOrdinal && alignment[said.From] >= 0)
            || (said.Value == 2 && alignment.Evidence.Words.Any(word => word.Text is "both" or "double" or "twice" or "bilateral" or "pair"))
            || (said.Value == 3 && alignment.Evidence.Words.Any(word => word.Text is "trilateral" or "triple")));

    // "5 year" before "plan" by "five-year plan": the unit is the counted thing there.
    private static bool IsBesideUnit(Alignment alignment, Quantity said, Quantity stated) =>
        (said.Unit is null && stated.Unit is not (null or "%" or "GBP" or "USD" or "EUR" or "JPY") && Counted(alignment.Statement, said.To).Count == 0)
        || (said.Unit is "%" && said.Value is 50 or 25 && stated.Unit is null);

    private static bool Agree(Bound said, Bound stated) => said == stated || (said, stated) switch
    {
        (Bound.None or Bound.Exact, Bound.None or Bound.Exact) => true,
        (Bound.None, Bound.AtLeast or Bound.About or Bound.Nearly) => true,
        (Bound.About, Bound.None or Bound.Nearly) or (Bound.Nearly, Bound.About) => true,
        // "up to five" by "no more than five" is one; "under five" says no more than "up to five".
        _ => false,
    };

    private static bool CountTheSame(Alignment alignment, Quantity said, Quantity stated)
    {
        if (said.Unit is not null || said.IsOrdinal)
            return true;
        var (ours, theirs) = (Counted(alignment.Statement, said.To), Counted(alignment.Evidence, stated.To));
        if (ours.Count == 0 || theirs.Count == 0 || ours.Any(word => theirs.Any(other => word.DistanceTo(other) is not null)))
            return true;
        // "companies (40)", "members: 12".
        for (var before = stated.From - 1; before >= Math.Max(0, stated.From - CountedWithin); before--)
            if (ours.Any(word => word.DistanceTo(alignment.Evidence.Words[before]) is not null && alignment.Evidence.Words[stated.From].Sentence == alignment.Evidence.Words[before].Sentence))
                return true;
        // "30,000 people visited" of 30,000 visitors.
        return ours[0].Text is "people" && theirs.Exists(other => alignment.Statement.Words.Any(word => word != ours[0] && word.DistanceTo(other) is not null));
    }

    private static List<Word> Counted(TextReading reading, int from)
    {
        var counted = new List<Word>();
        for (var at = from; at < reading.Words.Count && at < from + CountedWithin && reading.Words[at].Sentence == reading.Words[from].Sentence; at++)
        {
            var word = reading.Words[at];
            if (at > from && (word.Is(WordTraits.AfterBreak) || word.InQuantity || (word.Is(WordTraits.Function) && word.Text is not ("of" or "the" or "more" or "other"))))
                break;
            if (word.IsContent)
                counted.Add(word);
        }

        return counted;
    }

    // "G7", "5G", "A320": digits that make no amount must stand there as they are.
    private static string? UnreadNumber(Alignment alignment)
    {
        foreach (var word in alignment.Statement.Words)
            if (word is { InDate: false, InQuantity: false } && word.Text.AsSpan().ContainsAnyInRange('0', '9') && !alignment.Evidence.Words.Any(other => other.Text == word.Text))
                return $"number {word.Text} not in the cited text";
        return null;
    }

    private static string Words(TextReading reading, Quantity quantity) =>
        string.Join(' ', reading.Words.Skip(quantity.From).Take(quantity.To - quantity.From).Select(word => word.Text));

    private static string Digits(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
