using System.Globalization;
using System.Text;
using ChatBot.Briefings.Exports;

namespace ChatBot.Briefings.Timelines;

/// <summary>The timeline in words, for those who listen and for a terminal.</summary>
internal static class TimelineText
{
    public static string Of(Timeline timeline)
    {
        var wording = TimelineWording.In(timeline.Language);
        var text = new StringBuilder(timeline.Title);
        if (timeline.Entries.Count == 0)
            text.Append('\n').Append(wording.Nothing);
        foreach (var entry in timeline.Entries)
            text.Append("\n- ").Append(TimelineBriefing.Line(entry).Marked(timeline.Language));
        if (timeline.Omitted > 0)
            text.Append('\n').Append(BriefingWording.Filled(wording.More, timeline.Omitted.ToString(CultureInfo.InvariantCulture)));
        text.Append('\n');
        foreach (var source in Source.Of(timeline.Citations))
            text.Append('\n').Append(source.Line(timeline.Language));
        return text.ToString().TrimEnd('\n');
    }
}
