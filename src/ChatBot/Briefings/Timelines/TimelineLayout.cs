using ChatBot.Knowledge.Facts;

namespace ChatBot.Briefings.Timelines;

/// <summary>
/// Where everything stands in the picture: time runs down, each thing has its own rows, so that no two labels can meet.
/// The farther two things are apart in time, the wider the gap, within bounds.
/// </summary>
internal sealed class TimelineLayout
{
    public const int Width = 880;

    private const double Edge = 32;
    private const double AxisX = 216;
    private const double TextX = 244;
    private const double Title = 22;
    private const double Name = 16;
    private const double Small = 13;
    private const double RowHeight = 22;
    private const double ShortestGap = 20;
    private const double LongestGap = 60;
    private const int NameLines = 3;

    // Pixels for a year between two things.
    private const double Year = 24;

    private readonly List<Mark> _marks = [];
    private readonly TimelineTheme _theme;
    private double _y;

    private TimelineLayout(TimelineTheme theme) => _theme = theme;

    public static (IReadOnlyList<Mark> Marks, int Height) Of(Timeline timeline, TimelineTheme theme)
    {
        var layout = new TimelineLayout(theme);
        layout.Head(timeline);
        layout.Body(timeline);
        return (layout._marks, (int)Math.Ceiling(layout._y + Edge));
    }

    private void Head(Timeline timeline)
    {
        var wording = TimelineWording.In(timeline.Language);
        _y = Edge + Title;
        foreach (var line in TextWidth.Wrap(timeline.Title, Title, Width - (2 * Edge), 2))
        {
            _marks.Add(new TextMark(Edge, _y, line, Title, _theme.Ink, IsBold: true));
            _y += Title + 8;
        }

        var x = Edge;
        foreach (var (word, colour) in new[] { (wording.Agreement, _theme.Agreement), (wording.Event, _theme.Event) })
        {
            _marks.Add(new DotMark(x + 6, _y - 5, 5, colour, IsHollow: false));
            _marks.Add(new TextMark(x + 18, _y, word, Small, _theme.Soft));
            x += 18 + TextWidth.Of(word, Small) + 24;
        }

        var upcoming = BriefingWording.In(timeline.Language).Of(EventState.Upcoming);
        _marks.Add(new DotMark(x + 6, _y - 5, 5, _theme.Soft, IsHollow: true));
        _marks.Add(new TextMark(x + 18, _y, upcoming, Small, _theme.Soft));
        _y += 40;
    }

    private void Body(Timeline timeline)
    {
        var wording = TimelineWording.In(timeline.Language);
        if (timeline.Entries.Count == 0)
        {
            _marks.Add(new TextMark(Edge, _y, wording.Nothing, Name, _theme.Soft));
            return;
        }

        var top = _y - Name;
        var isTodayShown = false;
        TimelineEntry? before = null;
        foreach (var entry in timeline.Entries)
        {
            if (!isTodayShown && entry.State == EventState.Upcoming)
            {
                Today(timeline, wording, before);
                isTodayShown = true;
            }
            else if (before is not null)
            {
                _y += Gap(before, entry);
            }

            Entry(entry);
            before = entry;
        }

        if (!isTodayShown)
            Today(timeline, wording, before);
        _marks.Insert(0, new LineMark(AxisX, top, AxisX, _y - Name, _theme.Line, 2));
        if (timeline.Omitted > 0)
        {
            _marks.Add(new TextMark(TextX, _y + 8, BriefingWording.Filled(wording.More, timeline.Omitted.ToString(System.Globalization.CultureInfo.InvariantCulture)), Small, _theme.Soft));
            _y += RowHeight;
        }
    }

    private void Today(Timeline timeline, TimelineWording wording, TimelineEntry? before)
    {
        _y += before is null ? 0 : ShortestGap;
        var label = $"{wording.Today} · {Answering.DateWording.Of(timeline.AsOf, timeline.AsOf, timeline.Language)}";
        _marks.Add(new LineMark(Edge, _y - 5, AxisX + 8, _y - 5, _theme.Today, 1.5, IsDashed: true));
        _marks.Add(new TextMark(TextX, _y, label, Small, _theme.Today));
        _y += RowHeight + ShortestGap;
    }

    private void Entry(TimelineEntry entry)
    {
        var colour = entry.Kind == FactKind.Agreement ? _theme.Agreement : _theme.Event;
        _marks.Add(new DotMark(AxisX, _y - 5, 6, colour, IsHollow: entry.State == EventState.Upcoming));
        var dates = TextWidth.Wrap(entry.When, Small, AxisX - Edge - 18, 2);
        for (var line = 0; line < dates.Count; line++)
            _marks.Add(new TextMark(AxisX - 18, _y + (line * RowHeight * 0.8), dates[line], Small, _theme.Soft, IsBold: false, EndsAtX: true));
        var names = TextWidth.Wrap($"{entry.Name} [{entry.Citation}]", Name, Width - TextX - Edge, NameLines);
        for (var line = 0; line < names.Count; line++)
            _marks.Add(new TextMark(TextX, _y + (line * RowHeight), names[line], Name, _theme.Ink));
        _y += Math.Max(names.Count, dates.Count) * RowHeight;
    }

    private static double Gap(TimelineEntry before, TimelineEntry entry) =>
        Math.Clamp((entry.First.DayNumber - before.First.DayNumber) / 365.25 * Year, ShortestGap, LongestGap) - (ShortestGap / 2);
}
