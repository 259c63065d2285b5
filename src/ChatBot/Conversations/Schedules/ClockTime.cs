using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace ChatBot.Conversations.Schedules;

/// <summary>Reads the time of a day: 08:30, 8.30 am, 8am, noon, 8時半, 午後3時.</summary>
internal static class ClockTime
{
    /// <summary>For use in longer patterns; names the group "time".</summary>
    public const string English = @"(?<time>\d{1,2}([:.]\d{2})?\s*([ap]\.?m\.?)?|noon|midday)";

    public const string Japanese = @"(?<time>(午前|午後|朝|夕方|夜)?(の)?(\d{1,2}時(半|\d{1,2}分)?|\d{1,2}[:：]\d{2})|正午)";

    private const int NoonHour = 12;
    private const int EarliestNight = 5;

    /// <param name="isLate">Whether the words around it say that it is past noon: "tomorrow afternoon at 3".</param>
    /// <returns>Null where nothing was said, or no clock shows it, or it may be of the next day: 夜12時.</returns>
    public static LocalTime? Of(Group said, bool isLate = false)
    {
        if (!said.Success)
            return null;
        var text = said.Value.Trim().ToLowerInvariant();
        if (text is "noon" or "midday" or "正午")
            return LocalTime.Noon;
        var numbers = text.Split([.. text.Where(letter => !char.IsAsciiDigit(letter))], StringSplitOptions.RemoveEmptyEntries);
        if (!int.TryParse(numbers.ElementAtOrDefault(0), NumberStyles.None, CultureInfo.InvariantCulture, out var hour))
            return null;
        var minute = numbers.Length > 1 ? int.Parse(numbers[1], CultureInfo.InvariantCulture) : text.Contains('半', StringComparison.Ordinal) ? 30 : 0;
        if (text[0] == '夜' && hour is < EarliestNight or NoonHour)
            return null;
        var isMorning = text.Contains('a', StringComparison.Ordinal) || text.Contains("午前", StringComparison.Ordinal);
        var isAfternoon = (isLate && !isMorning) || text.Contains('p', StringComparison.Ordinal) || text.Contains("午後", StringComparison.Ordinal) || text[0] is '夕' or '夜';
        if ((isAfternoon && hour < NoonHour) || (isMorning && hour == NoonHour))
            hour = (hour + NoonHour) % 24;
        return hour < 24 && minute < 60 ? new LocalTime(hour, minute) : null;
    }
}
