using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace ChatBot.Conversations.Schedules;

/// <summary>Schedules and watches in English.</summary>
internal static partial class EnglishWish
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // Milliseconds.
    private const int Limit = 1000;

    private const string Politely = @"^(please\s+|(can|could|would|will)\s+you\s+(please\s+)?)?";
    private const string Named = "(schedules?|schedule\\s+list|scheduled\\s+briefings?|reminders?|watches)";

    public static ScheduleWish? Of(string text) => Listed(text) ?? Changed(text) ?? Reminded(text) ?? Watched(text) ?? (ScheduleWish?)Briefed(text);

    private static ScheduleWish.List? Listed(string text) => ListPattern().IsMatch(text) ? new ScheduleWish.List() : null;

    private static ScheduleWish.Change? Changed(string text)
    {
        var match = ChangePattern().Match(text);
        if (!match.Success)
            return null;
        var change = match.Groups["what"].Value.ToLowerInvariant() switch
        {
            "pause" or "suspend" => ScheduleChange.Pause,
            "resume" or "unpause" or "restart" => ScheduleChange.Resume,
            _ => ScheduleChange.Delete,
        };
        return int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ScheduleWish.Change(change, number)
            : match.Groups["all"].Success ? new ScheduleWish.Change(change, null) : null;
    }

    private static ScheduleWish.Remind? Reminded(string text)
    {
        var match = RemindPattern().Match(text) is { Success: true } usual ? usual : RemindFirstPattern().Match(text);
        if (!match.Success)
            return null;
        var count = match.Groups["count"].Value.ToLowerInvariant() switch
        {
            "" or "a" or "an" or "one" or "the" => 1,
            "two" => 2,
            "three" => 3,
            "four" => 4,
            var digits => int.Parse(digits, CultureInfo.InvariantCulture),
        };
        var before = match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "week" => Period.FromWeeks(count),
            "month" => Period.FromMonths(count),
            "day" => Period.FromDays(count),
            // "on the day", and where nothing was said, the day before.
            _ => Period.FromDays(match.Groups["same"].Success ? 0 : 1),
        };
        return new ScheduleWish.Remind(match.Groups["event"].Value.Trim(), before, ClockTime.Of(match.Groups["time"]));
    }

    private static ScheduleWish.Watch? Watched(string text) =>
        WatchPattern().Match(text) is { Success: true } match ? new ScheduleWish.Watch(match.Groups["topic"].Value.Trim()) : null;

    private static ScheduleWish.Brief? Briefed(string text)
    {
        var match = WhenLast().Match(text) is { Success: true } last ? last : WhenFirst().Match(text);
        return match.Success && TopicOf(match.Groups["rest"].Value) is { } topic && When(match) is { } when ? new ScheduleWish.Brief(topic, when) : null;
    }

    private static string? TopicOf(string rest) =>
        BriefingAsk.TopicOf(rest) ?? (UpdatePattern().Match(rest) is { Success: true } update ? update.Groups["topic"].Value.Trim() : null);

    private static When? When(Match match)
    {
        var time = ClockTime.Of(match.Groups["time"]);
        if (match.Groups["time"].Success && time is null)
            return null;
        var days = match.Groups["days"].Value.ToLowerInvariant();
        return match switch
        {
            _ when match.Groups["every"].Success => new When(DaysIn(days), time),
            // Said once, it takes a time: "brief me on the summit on Monday" may mean Monday's summit.
            _ when time is null => null,
            _ when match.Groups["date"] is { Success: true } date => DateOf(date.Value) is { } day ? new When(WeekDays.None, time, Date: day) : null,
            _ when days.StartsWith("today", StringComparison.Ordinal) => new When(WeekDays.None, time, DaysAhead: 0),
            _ when days.StartsWith("tomorrow", StringComparison.Ordinal) => new When(WeekDays.None, time, DaysAhead: 1),
            _ => new When(WeekDays.None, time, Next: NamedIn(days).First()),
        };
    }

    private static LocalDate? DateOf(string text) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null;

    private static WeekDays DaysIn(string days) =>
        NamedIn(days).Aggregate(WeekDays.None, (all, day) => all | WeekDaysOf.Day(day)) is var named && named != WeekDays.None ? named
        : days.Contains("weekday", StringComparison.Ordinal) || days.Contains("work", StringComparison.Ordinal) ? WeekDays.Working
        : days.Contains("week", StringComparison.Ordinal) ? WeekDays.Monday
        : WeekDays.All;

    private static IEnumerable<IsoDayOfWeek> NamedIn(string days) =>
        Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None && days.Contains(day.ToString(), StringComparison.OrdinalIgnoreCase));

    private const string DayName = "(mon|tues|wednes|thurs|fri|satur|sun)days?";
    private const string DayNames = DayName + @"((\s*,\s*|\s+and\s+|\s*,\s*and\s+|\s*&\s*)" + DayName + ")*";
    private const string EveryDays = @"(?<every>((every|each)\s+(?<days>day|morning|week|weekday|week\s+day|work(ing)?\s*day|" + DayNames + @")|(?<days>daily|weekly|weekdays|on\s+weekdays|on\s+work(ing)?\s*days|(weekly\s+)?on\s+(mon|tues|wednes|thurs|fri|satur|sun)days((\s*,\s*|\s+and\s+)(mon|tues|wednes|thurs|fri|satur|sun)days)*)))";
    private const string OnceDays = @"((?<days>today|tomorrow(\s+morning|\s+afternoon)?)|(on|next|this)\s+(?<days>" + DayName + @")|on\s+(?<date>\d{4}-\d{2}-\d{2}))";
    private const string Lead = @"((?<count>an?|one|two|three|four|the|\d{1,3})\s+(?<unit>day|week|month)s?\s+(before|ahead|earlier|in\s+advance|beforehand)|(?<same>on\s+the\s+day(\s+itself)?))";
    private const string Days = "(" + EveryDays + "|" + OnceDays + ")";
    private const string AtTime = @"(at\s+|@\s*)?" + ClockTime.English;

    [GeneratedRegex(@"^((show|list|what\s+are|see|get)\s+)?(me\s+)?(all\s+)?(my\s+)" + Named + "$|^(list|show)(\\s+me)?(\\s+the|\\s+all)?\\s+" + Named + "$|^" + Named + "$", Options, Limit)]
    private static partial Regex ListPattern();

    [GeneratedRegex(Politely + @"(?<what>pause|suspend|resume|unpause|restart|delete|remove|cancel)\s+((my\s+|the\s+)?(schedule|reminder|watch|briefing|number|no\.?)?\s*#?(?<number>\d{1,4})|(?<all>all)(\s+(of\s+)?(my\s+|the\s+)?" + Named + @")?|(my\s+|the\s+)(?<all>schedules|reminders|watches))$", Options, Limit)]
    private static partial Regex ChangePattern();

    // "remind me of the accord" asks what it is; only a time makes it a reminder.
    [GeneratedRegex(Politely + @"(remind\s+(me|us)\s+(of|about)\s+(?<event>.+?)\s+" + Lead + @"|set\s+a\s+reminder\s+(for|of|about)\s+(?<event>.+?)(\s+" + Lead + @")?)(\s+at\s+" + ClockTime.English + ")?$", Options, Limit)]
    private static partial Regex RemindPattern();

    [GeneratedRegex(Politely + @"((?<count>an?|one|two|three|four|the|\d{1,3})\s+(?<unit>day|week|month)s?)\s+(before|ahead\s+of)\s+(?<event>.+?)\s*,?\s+remind\s+(me|us)(\s+(of|about)\s+it)?(\s+at\s+" + ClockTime.English + ")?$", Options, Limit)]
    private static partial Regex RemindFirstPattern();

    [GeneratedRegex(Politely + @"((tell|notify|alert|inform|message)\s+(me|us)|let\s+(me|us)\s+know)\s+((when|whenever|if|as\s+soon\s+as)\s+(there\s*('s|\s+is|\s+are)\s+)?((something|anything)(\s+new)?|news|(a\s+)?new\s+(documents?|papers?|information|material|items?|statements?|things?))|(about|of|on)\s+(anything\s+new|new\s+(documents?|papers?|information|material|items?|statements?)|news))\s+(on|about|regarding|concerning|for)\s+(?<topic>.+?)(\s+(is|are|gets?|has\s+been|have\s+been|comes?|appears?|arrives?|turns?|shows?)(\s+(added|in|up|published|available|ingested|out|put\s+in))?)?$|" + Politely + @"watch\s+(for\s+)?(((anything|something)\s+new|news|new\s+documents?)\s+(on|about)\s+)?(?<topic>.+)$", Options, Limit)]
    private static partial Regex WatchPattern();

    [GeneratedRegex(@"^(?<rest>.+?)\s*,?\s+(" + Days + @"(\s+" + AtTime + @")?|(at\s+)" + ClockTime.English + @"\s+" + Days + ")$", Options, Limit)]
    private static partial Regex WhenLast();

    [GeneratedRegex(@"^(please\s+)?(" + Days + @"(\s+" + AtTime + @")?|at\s+" + ClockTime.English + @"\s+" + Days + @")\s*,?\s+(?<rest>.+)$", Options, Limit)]
    private static partial Regex WhenFirst();

    [GeneratedRegex(Politely + @"(tell|send|give|show|update)\s+(me|us)\s+(((an?|the)\s+)?(latest|news|updates?|summary|overview)\s+)?((about|on|of)\s+)(?<topic>.+)$", Options, Limit)]
    private static partial Regex UpdatePattern();
}
