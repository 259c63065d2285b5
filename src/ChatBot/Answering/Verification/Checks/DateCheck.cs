using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>Every date of the statement is stated by the evidence, as narrowly at least, with the same bound, and of the same thing.</summary>
internal static class DateCheck
{
    private const int DaysOfWeek = 7;

    private enum Side
    {
        At,
        Until,
        From,
        Before,
        After,
    }

    /// <param name="written">The day the cited document speaks from.</param>
    public static string? Fault(Alignment alignment, DateOnly? written)
    {
        foreach (var date in alignment.Statement.Dates)
        {
            StatedDate[] same = [.. alignment.Evidence.Dates.Where(other => date.Contains(other) && !HasOtherEnds(alignment.Statement, date, other))];
            if (same.Length == 0)
            {
                if (!IsYearAsNumber(date, alignment.Evidence) && !IsNamedDay(date, alignment, written))
                    return $"date {DateWording.Of(date.First, date.Last, "en")} not in the cited text";
                continue;
            }

            if (!same.Any(other => Agree(SideOf(alignment.Statement, date), SideOf(alignment.Evidence, other))))
                return $"not the same time bound at {DateWording.Of(date.First, date.Last, "en")} in the cited text";
            var others = alignment.Evidence.Dates.Where(other => !date.Contains(other)).Select(other => other.From);
            if (alignment.Statement.Dates.Count == 1 && !same.Any(other => DatedAmount.Same(alignment, date, other)) && !Locality.Holds(alignment, date.From, date.To, [.. same.Select(other => other.From)], [.. others]))
                return $"date {DateWording.Of(date.First, date.Last, "en")} stands with something else in the cited text";
        }

        return null;
    }

    // "Between 2016 and 2022" is not carried by "between 2018 and 2022", though it holds all of it.
    private static bool HasOtherEnds(TextReading reading, StatedDate said, StatedDate stated) =>
        said.Last.Year > said.First.Year && stated.Last.Year > stated.First.Year && (said.First.Year != stated.First.Year || said.Last.Year != stated.Last.Year)
        && Enumerable.Range(said.From, Math.Min(said.To, reading.Words.Count) - said.From).Count(at => reading.Words[at].Is(WordTraits.Number)) > 1;

    // "On Tuesday" of a paper tells of the Tuesday next to its day, though it may not say on which side.
    private static bool IsNamedDay(StatedDate date, Alignment alignment, DateOnly? written)
    {
        if (written is not { } day || date.First != date.Last || Math.Abs(date.First.DayNumber - day.DayNumber) > DaysOfWeek)
            return false;
        var name = date.First.DayOfWeek.ToString().ToLowerInvariant();
        return alignment.Evidence.Words.Any(word => !word.InDate && word.Text == name);
    }

    // "the 2022 agreement": a year that no preposition leads in may be read as a number.
    private static bool IsYearAsNumber(StatedDate date, TextReading evidence) =>
        date.First is { Month: 1, Day: 1 } && date.Last == new DateOnly(date.First.Year, 12, 31)
        && evidence.Quantities.Any(quantity => quantity.Unit is null && quantity.Value == date.First.Year);

    private static bool Agree(Side said, Side stated) => said == stated || (said, stated) switch
    {
        (Side.Until, Side.Before) or (Side.Before, Side.Until) or (Side.From, Side.After) or (Side.After, Side.From) => true,
        // "from May 2023" of something that began in May 2023.
        (Side.From, Side.At) or (Side.At, Side.From) => true,
        _ => false,
    };

    private static Side SideOf(TextReading reading, StatedDate date)
    {
        for (var at = date.From; at >= Math.Max(0, date.From - 3) && at < reading.Words.Count; at--)
        {
            switch (reading.Words[at].Text)
            {
                case "by" or "until" or "till":
                    return Side.Until;
                case "before":
                    return Side.Before;
                case "since" or "from":
                    return Side.From;
                case "after":
                    return Side.After;
                default:
                    if (at < date.From && reading.Words[at].Text is not ("the" or "end" or "of" or "start" or "beginning" or "early" or "late" or "on" or "in"))
                        return Side.At;
                    break;
            }
        }

        return Side.At;
    }
}
