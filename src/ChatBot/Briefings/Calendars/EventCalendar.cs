using System.Security.Cryptography;
using System.Text;
using ChatBot.Briefings.Timelines;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace ChatBot.Briefings.Calendars;

/// <summary>Events as a calendar file: one, or all of a topic as a feed that calendars subscribe to.</summary>
internal static class EventCalendar
{
    /// <param name="source">The address of the passage behind an entry; null where there is none to give.</param>
    /// <param name="now">When the file is made.</param>
    public static string Of(Timeline timeline, DateTimeOffset now, Func<TimelineEntry, Uri?> source)
    {
        var calendar = new Calendar { ProductId = "-//ChatBot//Events//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", timeline.Title);
        foreach (var entry in timeline.Entries.Where(entry => entry.Kind == FactKind.Event))
            calendar.Events.Add(Event(entry, timeline, now, source(entry)));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    /// <summary>The same for the same event each time the feed is read.</summary>
    public static string Identity(TimelineEntry entry) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{NameKey.Of(entry.Name)}|{entry.First:yyyy-MM-dd}")))[..24];

    private static CalendarEvent Event(TimelineEntry entry, Timeline timeline, DateTimeOffset now, Uri? source)
    {
        var citation = timeline.Citations.First(citation => citation.Number == entry.Citation);
        var isExact = entry.First == entry.Last;
        return new CalendarEvent
        {
            Uid = $"{Identity(entry)}@chatbot",
            DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
            Summary = entry.Name,
            Description = $"{(isExact ? "" : $"{BriefingWording.Filled(BriefingWording.In(timeline.Language).NoExactDay, entry.When)}\n\n")}{OneLine.Of(citation.Quote)}\n– {citation.Title}",
            Start = new CalDateTime(entry.First.Year, entry.First.Month, entry.First.Day),
            // The end of an event of whole days is the day after its last.
            End = Following(entry.Last),
            // Nobody is busy for a month because a visit falls into it.
            Transparency = TransparencyType.Transparent,
            Url = source,
        };
    }

    private static CalDateTime Following(DateOnly day)
    {
        var next = day.AddDays(1);
        return new CalDateTime(next.Year, next.Month, next.Day);
    }
}
