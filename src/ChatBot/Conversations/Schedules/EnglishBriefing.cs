using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace ChatBot.Conversations.Schedules;

/// <summary>A briefing at a time, in English: "brief me on cyber every Monday at 08:30". The time stands first, last, or after "brief me".</summary>
internal static partial class EnglishBriefing
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // Milliseconds.
    private const int Limit = 5000;

    private const string DayName = "(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?s?";
    private const string DayNames = DayName + @"((\s*,\s*|\s+and\s+|\s*,\s*and\s+|\s*&\s*)" + DayName + ")*";
    private const string PluralDays = "(mon|tues|wednes|thurs|fri|satur|sun)days";
    private const string Months = "(january|february|march|april|may|june|july|august|september|october|november|december)";

    private const string Every = @"(?<every>(every|each)\s+(?<days>day|morning|week\s*day|working\s+day|work\s*day|week|" + DayNames
        + @")|(?<days>daily|(on\s+)?weekdays|on\s+work(ing)?\s*days|(weekly\s+)?(on\s+)?" + PluralDays + @"((\s*,\s*|\s+and\s+)" + PluralDays + ")*|weekly))";

    private const string Once = @"((?<days>today|tonight|tomorrow|this(?=\s+(morning|afternoon|evening)))|(on|next|this)\s+(?<days>" + DayName
        + @")|on\s+(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}(st|nd|rd|th)?(\s+of)?\s+" + Months + @"(,?\s+\d{4})?|" + Months + @"\s+\d{1,2}(st|nd|rd|th)?(,?\s+\d{4})?))";

    private const string Days = "(" + Every + "|" + Once + ")";
    private const string When = "(" + Days + @"(\s+(?<part>morning|afternoon|evening)s?)?(,?\s+(at\s+|@\s*)?" + ClockTime.English + @")?|at\s+" + ClockTime.English + @"\s+" + Days + ")";

    public static ScheduleWish.Brief? Of(string text)
    {
        var plain = OftenPattern().Replace(Opening().Replace(text, ""), "briefing ${every} ");
        foreach (var match in new[] { Last(), First(), Between() }.Select(pattern => pattern.Match(plain)))
        {
            if (match.Success && TimeOf(match) is { } when && TopicOf($"{match.Groups["head"].Value} {match.Groups["rest"].Value}".Trim(), when) is { } topic)
                return new ScheduleWish.Brief(topic, when);
        }

        return null;
    }

    private static string? TopicOf(string rest, When when) =>
        BriefingAsk.TopicOf(rest) ?? (when.Days != WeekDays.None && UpdatePattern().Match(rest) is { Success: true } update ? update.Groups["topic"].Value.Trim() : null);

    private static When? TimeOf(Match match)
    {
        var isLate = match.Groups["part"].Value.ToUpperInvariant() is "AFTERNOON" or "EVENING";
        var time = ClockTime.Of(match.Groups["time"], isLate || match.Groups["days"].Value.Equals("tonight", StringComparison.OrdinalIgnoreCase));
        // An afternoon is not said to begin at any hour.
        if (time is null && (match.Groups["time"].Success || isLate))
            return null;
        var days = match.Groups["days"].Value.ToLowerInvariant();
        return match switch
        {
            _ when match.Groups["every"].Success => new When(DaysIn(days), time),
            // Said once, it takes a time: "brief me on the summit on Monday" may mean Monday's summit.
            _ when time is null => null,
            _ when match.Groups["date"].Success => DateOf(match.Groups["date"].Value, time.Value),
            _ when days is "today" or "tonight" or "this" => new When(WeekDays.None, time, DaysAhead: 0),
            _ when days == "tomorrow" => new When(WeekDays.None, time, DaysAhead: 1),
            _ => new When(WeekDays.None, time, Next: NamedIn(days).First()),
        };
    }

    private static When? DateOf(string text, LocalTime time)
    {
        var plain = Ordinal().Replace(text, "").Replace(",", "", StringComparison.Ordinal);
        string[] withYear = ["yyyy-MM-dd", "d MMMM yyyy", "MMMM d yyyy"];
        if (DateOnly.TryParseExact(plain, withYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new When(WeekDays.None, time, Date: new AnnualDate(day.Month, day.Day), Year: day.Year);
        // Any leap year: 29 February is a day.
        return DateOnly.TryParseExact($"{plain} 2024", withYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? new When(WeekDays.None, time, Date: new AnnualDate(day.Month, day.Day))
            : null;
    }

    private static WeekDays DaysIn(string days) =>
        NamedIn(days).Aggregate(WeekDays.None, (all, day) => all | WeekDaysOf.Day(day)) is var named && named != WeekDays.None ? named
        : days.Contains("weekday", StringComparison.Ordinal) || days.Contains("week day", StringComparison.Ordinal) || days.Contains("work", StringComparison.Ordinal) ? WeekDays.Working
        : days.Contains("week", StringComparison.Ordinal) ? WeekDays.Monday
        : WeekDays.All;

    private static IEnumerable<IsoDayOfWeek> NamedIn(string days) =>
        days.Split([' ', ',', '&'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Enum.GetValues<IsoDayOfWeek>().FirstOrDefault(day => day != IsoDayOfWeek.None && word.StartsWith(day.ToString()[..3], StringComparison.OrdinalIgnoreCase)))
            .Where(day => day != IsoDayOfWeek.None);

    [GeneratedRegex(@"^(please\s+|(can|could|would|will)\s+you\s+(please\s+)?|i\s*('d|\s+would)\s+like\s+|i\s+want\s+|schedule\s+|set\s+up\s+)+", Options, Limit)]
    private static partial Regex Opening();

    // "a weekly briefing on ..."
    [GeneratedRegex(@"(?<every>weekly|daily)\s+briefing\s+", Options, Limit)]
    private static partial Regex OftenPattern();

    [GeneratedRegex(@"^(?<rest>.+?)\s*,?\s+" + When + "$", Options, Limit)]
    private static partial Regex Last();

    [GeneratedRegex("^" + When + @"\s*,?\s+(?<rest>.+)$", Options, Limit)]
    private static partial Regex First();

    [GeneratedRegex(@"^(?<head>brief\s+(me|us)|((send|give)\s+(me|us)\s+)?(a\s+)?briefing)\s+" + When + @"\s+(?<rest>(on|about|for)\s+.+)$", Options, Limit)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(tell|send|give|show|update)\s+(me|us)\s+(((an?|the)\s+)?(latest|news|updates?|summary|overview)\s+)?(about|on|of)\s+(?<topic>.+)$", Options, Limit)]
    private static partial Regex UpdatePattern();

    [GeneratedRegex(@"(?<=\d)(st|nd|rd|th)\b|\s+of\b", Options, Limit)]
    private static partial Regex Ordinal();
}
