using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace ChatBot.Conversations.Schedules;

/// <summary>A briefing at a time, in Japanese: 毎週月曜8時半にサイバーのブリーフィングを送って. The time may stand anywhere.</summary>
internal static partial class JapaneseBriefing
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // Milliseconds.
    private const int Limit = 5000;

    private const int LeapYear = 2024;

    private const string Names = "月火水木金土日";
    private const string DayName = "[月火水木金土日](曜日?)?";
    private const string Clock = @"(の|は|、|\s)*" + ClockTime.Japanese;

    public static ScheduleWish.Brief? Of(string text)
    {
        var when = WhenPattern().Match(text);
        if (!when.Success)
            return null;
        var rest = text.Remove(when.Index, when.Length).Trim(' ', '、', ',');
        var sent = SendPattern().Replace(rest, "");
        var time = ClockTime.Of(when.Groups["time"]);
        // Without a time it has to say that something is to be sent: 毎週月曜の会議 is a meeting.
        if (time is null && (when.Groups["time"].Success || sent.Length == rest.Length))
            return null;
        return BriefingAsk.TopicOf(sent) is { } topic && TimeOf(when, time) is { } at ? new ScheduleWish.Brief(topic, at) : null;
    }

    private static When? TimeOf(Match match, LocalTime? time) => match switch
    {
        _ when match.Groups["after"].Success => new When(WeekDays.None, time, DaysAhead: 2),
        _ when match.Groups["tomorrow"].Success => new When(WeekDays.None, time, DaysAhead: 1),
        _ when match.Groups["month"].Success => DateOf(Number(match.Groups["month"]), Number(match.Groups["day"])) is { } date ? new When(WeekDays.None, time, Date: date) : null,
        _ when match.Groups["working"].Success => new When(WeekDays.Working, time),
        _ when match.Groups["names"] is { Success: true } names => new When(
            names.Value.Replace("曜日", "", StringComparison.Ordinal).Replace("曜", "", StringComparison.Ordinal)
                .Where(letter => Names.Contains(letter, StringComparison.Ordinal))
                .Aggregate(WeekDays.None, (days, letter) => days | (WeekDays)(1 << Names.IndexOf(letter, StringComparison.Ordinal))),
            time),
        _ when match.Groups["weekly"].Success => new When(WeekDays.Monday, time),
        _ => new When(WeekDays.All, time),
    };

    // 2月30日 is no day.
    private static AnnualDate? DateOf(int month, int day) => day <= CalendarSystem.Iso.GetDaysInMonth(LeapYear, month) ? new AnnualDate(month, day) : null;

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"((?<after>明後日|あさって)" + Clock + @"|(?<tomorrow>明日|あした)" + Clock + @"|(?<!\d)(?<month>[1-9]|1[0-2])月(?<day>[1-9]|[12][0-9]|3[01])日" + Clock
        + @"|(?<working>平日|毎営業日)(は|の)?(毎日)?(" + Clock + @")?|(毎日|毎朝)(" + Clock + ")?|毎週(の)?(?<names>" + DayName + "((と|、|・|,)?" + DayName + @")*)(" + Clock + @")?|(?<weekly>毎週)" + Clock + @")\s*(に|、)?\s*",
        Options,
        Limit)]
    private static partial Regex WhenPattern();

    // What the briefing's own words do not know: that it is to be sent.
    [GeneratedRegex("(を)?(送って|送信して|届けて|配信して|お送り|配信)(ください|下さい|ほしい|欲しい)?$", Options, Limit)]
    private static partial Regex SendPattern();
}
