using System.Globalization;
using ChatBot.Briefings;
using ChatBot.Briefings.Timelines;

namespace ChatBot.Conversations.Schedules;

internal sealed class EnglishScheduleWording : ScheduleWording
{
    private const string MomentPattern = "dddd d MMMM yyyy, HH:mm";

    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    public static EnglishScheduleWording Instance { get; } = new();

    public override string Past => "That moment has already passed, so there is nothing to schedule.";

    public override string Unsupported =>
        "I can brief you once (“tomorrow at 9”, “on 3 December at 14:30”), every day, on weekdays, or every week on days you name (“every Monday and Thursday at 08:30”), and remind you days, weeks or months before an event.";

    public override string Added(Schedule schedule) => schedule.Kind switch
    {
        ScheduleKind.Watch => $"I will tell you here when a new document says something about “{schedule.Subject}”. This is number {schedule.Number}: “pause {schedule.Number}”, “delete {schedule.Number}”, “my schedules”.",
        ScheduleKind.Reminder => $"I will remind you on {Next(schedule)}. This is number {schedule.Number}: “delete {schedule.Number}”, “my schedules”.",
        _ => $"I will brief you on “{schedule.Subject}” {Rhythm(schedule)}; the {(schedule.When!.Once is null ? "first" : "only")} time is {Next(schedule)}. "
            + $"This is number {schedule.Number}: “pause {schedule.Number}”, “delete {schedule.Number}”, “my schedules”.",
    };

    public override string TooMany(int most) => $"You have {most} schedules and watches here, and more cannot be kept. Delete one first: “my schedules”.";

    public override string NoSuchEvent(string wanted) => $"The documents name no dated event for “{wanted}”, so I cannot tell when to remind you. Say a day instead: “brief me on {wanted} tomorrow at 09:00”.";

    public override string EventIsOver(TimelineEntry last) => $"No upcoming event of that name is in the documents; the latest, {last.Name} ({last.When}), is {(last.State == EventState.Now ? "on now" : "over")}.";

    public override string OfEvent(TimelineEntry entry) => $"{entry.Name}: {entry.When}. ";

    public override string NoSuchNumber(int number, IReadOnlyList<Schedule> all) => $"There is no number {number}.\n{List(all)}";

    public override string Done(ScheduleChange what, IReadOnlyList<Schedule> meant) =>
        $"{(what == ScheduleChange.Pause ? "Paused" : what == ScheduleChange.Resume ? "Resumed" : "Deleted")}: {string.Join(", ", meant.Select(schedule => schedule.Number))}.";

    public override string List(IReadOnlyList<Schedule> all) => all.Count == 0
        ? "You have no schedules or watches here. Say “brief me on … every Monday at 08:30”, “remind me of … a week before”, or “tell me when something new on … is added”."
        : string.Join('\n', ["Your schedules and watches here:", .. all.Select(Line)]);

    public override string Title(ScheduleKind kind, string title, int documents) => kind switch
    {
        ScheduleKind.Reminder => $"Reminder. {title}",
        ScheduleKind.Watch => $"New in {documents} {(documents == 1 ? "document" : "documents")}. {title}",
        _ => title,
    };

    private static string Line(Schedule schedule) => $"{schedule.Number}. " + schedule.Kind switch
    {
        ScheduleKind.Watch => $"Watch: {schedule.Subject}",
        ScheduleKind.Reminder => $"Reminder: {schedule.Subject} – {Next(schedule)}",
        _ => $"Briefing: {schedule.Subject} – {Rhythm(schedule)}, next {Next(schedule)}",
    } + (schedule.IsPaused ? " (paused)" : "");

    private static string Next(Schedule schedule) => Moment(schedule, MomentPattern, Culture);

    private static string Rhythm(Schedule schedule) => schedule.When switch
    {
        { Once: not null } => "once",
        { Days: WeekDays.All } weekly => $"every day at {Time(weekly.At)}",
        { Days: WeekDays.Working } weekly => $"on weekdays at {Time(weekly.At)}",
        var weekly => $"every {string.Join(" and ", Enum.GetValues<WeekDays>().Where(day => int.PopCount((int)day) == 1 && weekly!.Days.HasFlag(day)))} at {Time(weekly!.At)}",
    };
}
