using ChatBot.Knowledge.Time;

namespace ChatBot.Knowledge.Facts;

/// <summary>All that the documents say of one thing.</summary>
internal sealed record FactGroup(FactKind Kind, string Key, IReadOnlyList<Fact> Facts)
{
    /// <summary>The fact whose wording serves as the thing's name: not "the Accord", and the one most often used.</summary>
    public Fact Naming { get; } = Facts
        .GroupBy(fact => NameKey.Of(fact.Name), StringComparer.Ordinal)
        .OrderByDescending(same => same.Key.Contains(' ', StringComparison.Ordinal))
        .ThenByDescending(same => same.Count())
        .ThenByDescending(same => same.Key.Length)
        .First().First();

    /// <summary>The fact that dates it; the narrowest of the earliest year's, as a year that a day is known of adds nothing.</summary>
    public Fact? Dated { get; } = Facts
        .Where(fact => fact.Dates.Count > 0)
        .OrderBy(fact => fact.Dates[0].First.Year)
        .ThenBy(fact => Length(fact.Dates[0]))
        .FirstOrDefault();

    public string Name => Naming.Name;

    private static int Length(DateMention date) => date.Last.DayNumber - date.First.DayNumber;
}
