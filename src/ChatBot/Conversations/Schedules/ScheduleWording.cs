using System.Globalization;
using ChatBot.Briefings.Timelines;
using NodaTime;

namespace ChatBot.Conversations.Schedules;

/// <summary>The bot's own words about schedules and watches, in one language.</summary>
internal abstract class ScheduleWording
{
    public static ScheduleWording In(string language) => language == "ja" ? JapaneseScheduleWording.Instance : EnglishScheduleWording.Instance;

    /// <summary>The time that was asked for has gone by.</summary>
    public abstract string Past { get; }

    public abstract string Unsupported { get; }

    public abstract string Added(Schedule schedule);

    public abstract string TooMany(int most);

    public abstract string NoSuchEvent(string wanted);

    public abstract string EventIsOver(TimelineEntry last);

    /// <summary>Which event is meant; comes before what is done about it.</summary>
    public abstract string OfEvent(TimelineEntry entry);

    public abstract string NoSuchNumber(int number, IReadOnlyList<Schedule> all);

    public abstract string Done(ScheduleChange what, IReadOnlyList<Schedule> meant);

    public abstract string List(IReadOnlyList<Schedule> all);

    /// <summary>The heading of what a schedule or a watch brings.</summary>
    public abstract string Title(ScheduleKind kind, string title, int documents);

    /// <summary>With the name of the zone, so that a wrong one is noticed.</summary>
    protected static string Moment(Schedule schedule, string pattern, CultureInfo culture) => schedule.Due is { } due
        ? $"{due.InZone(schedule.Zone).LocalDateTime.ToString(pattern, culture)} ({Zones.Said(schedule.Zone)})"
        : "";

    protected static string Time(LocalTime at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);
}
