using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace ChatBot.Conversations.Schedules;

/// <summary>Schedules and watches in English.</summary>
internal static partial class EnglishWish
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // Milliseconds.
    private const int Limit = 5000;

    private const string Politely = @"^(please\s+|(can|could|would|will)\s+you\s+(please\s+)?)?";
    private const string Kinds = @"(schedules|scheduled\s+briefings|reminders|watches)";
    private const string Count = @"(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|the|\d{1,3})\s+(?<unit>day|week|month)s?";
    private const string Lead = "(" + Count + @"\s+(before(hand)?(\s+it(\s+(starts|begins|happens|takes\s+place))?)?|ahead|earlier|in\s+advance)|(?<same>on\s+the\s+day(\s+itself)?))";
    private const string At = @"(\s+at\s+" + ClockTime.English + ")?$";
    private const string Papers = @"(documents?|papers?|information|material|items?|statements?)";

    private static readonly string[] Numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static ScheduleWish? Of(string text)
    {
        var bare = Thanks().Replace(text, "");
        return ListPattern().IsMatch(bare) ? new ScheduleWish.List()
            : Changed(bare) ?? Reminded(bare) ?? Watched(bare) ?? (ScheduleWish?)EnglishBriefing.Of(bare) ?? (BeyondPattern().IsMatch(bare) ? new ScheduleWish.Unsupported() : null);
    }

    private static ScheduleWish.Change? Changed(string text)
    {
        var match = ChangePattern().Match(text);
        if (!match.Success)
            return null;
        var change = match.Groups["what"].Value.ToLowerInvariant() switch
        {
            "pause" or "suspend" or "stop" => ScheduleChange.Pause,
            "resume" or "unpause" or "restart" => ScheduleChange.Resume,
            _ => ScheduleChange.Delete,
        };
        return new ScheduleWish.Change(change, int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);
    }

    private static ScheduleWish.Remind? Reminded(string text)
    {
        var match = new[] { RemindPattern(), RemindLeadFirst(), RemindLeadBetween() }.Select(pattern => pattern.Match(text)).FirstOrDefault(match => match.Success);
        if (match is null)
            return null;
        var said = match.Groups["count"].Value.ToLowerInvariant();
        var count = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Math.Max(1, Array.IndexOf(Numbers, said));
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

    [GeneratedRegex(@"(,?\s+please|,?\s+thanks|,?\s+thank\s+you)$", Options, Limit)]
    private static partial Regex Thanks();

    // "show the schedule" may mean the delegation's.
    [GeneratedRegex(@"^((show|list|what\s+are|see|get)\s+)?(me\s+)?(all\s+)?(my\s+)((schedule|scheduled\s+briefing|reminder|watch)(s|es)?)$|^((list|show)(\s+me)?(\s+the|\s+all)?\s+)?" + Kinds + @"$|^what\s+do\s+i\s+have\s+scheduled$", Options, Limit)]
    private static partial Regex ListPattern();

    [GeneratedRegex(Politely + @"(?<what>pause|suspend|stop|resume|unpause|restart|delete|remove|cancel)\s+((my\s+|the\s+)?(schedule|reminder|watch|briefing|number|no\.?)?\s*#?(?<number>\d{1,4})|(?<all>all)(\s+(of\s+)?(my\s+|the\s+)?" + Kinds + @")?|(my\s+|the\s+)(?<all>schedules|reminders|watches))$", Options, Limit)]
    private static partial Regex ChangePattern();

    // "remind me of the accord" asks what it is; only a time makes it a reminder.
    [GeneratedRegex(Politely + @"(remind\s+(me|us)\s+(of|about)\s+(?<event>.+?)\s+" + Lead + @"|set\s+a\s+reminder\s+(for|of|about)\s+(?<event>.+?)(\s+" + Lead + ")?)" + At, Options, Limit)]
    private static partial Regex RemindPattern();

    [GeneratedRegex(Politely + Count + @"\s+(before|ahead\s+of)\s+(?<event>.+?)\s*,?\s+remind\s+(me|us)(\s+(of|about)\s+it)?" + At, Options, Limit)]
    private static partial Regex RemindLeadFirst();

    [GeneratedRegex(Politely + @"remind\s+(me|us)\s+" + Count + @"\s+(before|ahead\s+of)\s+(?<event>.+?)(\s+(starts|begins))?" + At, Options, Limit)]
    private static partial Regex RemindLeadBetween();

    // "tell me about new documents on ..." asks for those that are there.
    [GeneratedRegex(
        Politely + @"(((tell|notify|alert|inform|message)\s+(me|us)|let\s+(me|us)\s+know)\s+(when(ever)?|if|as\s+soon\s+as)\s+(there\s*('s|\s+is|\s+are)\s+)?((something|anything)\s+new(\s+comes?\s+in)?|news|(an?\s+)?new\s+" + Papers + @")|(notify|alert)\s+(me|us)\s+(about|of|on)\s+(anything\s+new|new\s+" + Papers + @"|news)|watch\s+(out\s+)?for\s+((anything|something)\s+new|news|new\s+" + Papers + @"))\s+(on|about|regarding|concerning|for|mentioning)\s+(?<topic>.+?)(\s+(is|are|gets?|has\s+been|have\s+been|comes?|appears?|arrives?|turns?|shows?)(\s+(added|in|up|published|available|ingested|out|put\s+in))?)?$",
        Options,
        Limit)]
    private static partial Regex WatchPattern();

    [GeneratedRegex(Politely + @"(brief|send\s+(me|us)\s+(a|the)\s+briefing|give\s+(me|us)\s+a\s+briefing|remind)\s.+\s(every\s+((two|three|four|other|second|third|\d+)\s+(day|week|month)s?|month|quarter|year|(\w+\s+){0,2}(minute|hour)s?)|hourly|monthly|fortnightly|quarterly|yearly|annually|in\s+\w+\s+(minute|hour|day|week)s?|(an?|\w+)\s+(hour|minute)s?\s+(before|ahead|earlier)|(at|every\s+\w+\s+at)\s+\d{1,2}[:.]\d{2})$", Options, Limit)]
    private static partial Regex BeyondPattern();
}
