using System.Globalization;

namespace ChatBot.Briefings.Timelines;

/// <summary>A timeline in the form of a briefing, a section a year, for channels that show those.</summary>
internal static class TimelineBriefing
{
    public static Briefing Of(Timeline timeline)
    {
        BriefingSection[] years = [.. timeline.Entries.GroupBy(entry => entry.First.Year).Select(year => Section(Heading(year.Key, timeline.Language), [.. year.Select(LineOfYear)]))];
        return new Briefing(timeline.Topic ?? "", timeline.Title, timeline.Language, timeline.AsOf, Since: null, IsKnown: years.Length > 0, [.. years, .. Rest(timeline)], timeline.Citations, timeline.Generation);
    }

    public static BriefingLine Line(TimelineEntry entry) => new($"{entry.When}: {entry.Name}", [entry.Citation], entry.State);

    // The heading says the year already.
    private static BriefingLine LineOfYear(TimelineEntry entry) =>
        (entry.First, entry.Last) is ({ Month: 1, Day: 1 }, { Month: 12, Day: 31 }) && entry.First.Year == entry.Last.Year ? Line(entry) with { Text = entry.Name } : Line(entry);

    private static IEnumerable<BriefingSection> Rest(Timeline timeline)
    {
        var wording = TimelineWording.In(timeline.Language);
        var heading = BriefingWording.In(timeline.Language).Heading(SectionKind.Dates);
        if (timeline.Entries.Count == 0)
            yield return Section(heading, [new BriefingLine(wording.Nothing, [])]);
        if (timeline.Omitted > 0)
            yield return Section(heading, [new BriefingLine(BriefingWording.Filled(wording.More, timeline.Omitted.ToString(CultureInfo.InvariantCulture)), [])]);
    }

    private static BriefingSection Section(string heading, IReadOnlyList<BriefingLine> lines) => new(SectionKind.Dates, heading, lines);

    private static string Heading(int year, string language) => year.ToString(CultureInfo.InvariantCulture) + (language == "ja" ? "年" : "");
}
