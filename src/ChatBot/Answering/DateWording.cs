using System.Globalization;

namespace ChatBot.Answering;

/// <summary>Days as a reader writes them: a whole month by its name, a whole year by its number.</summary>
internal static class DateWording
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(DateOnly first, DateOnly last, string language)
    {
        if (first == last)
            return Day(first, language);
        if (IsFirstOfMonth(first) && IsLastOfMonth(last))
        {
            if (first.Year == last.Year && first.Month == last.Month)
                return Month(first, language);
            if (first.Month == 1 && last.Month == 12)
                return first.Year == last.Year ? Year(first, language) : $"{Year(first, language)}–{Year(last, language)}";
            return $"{Month(first, language)} – {Month(last, language)}";
        }

        return $"{Day(first, language)} – {Day(last, language)}";
    }

    private static string Day(DateOnly day, string language) =>
        language == "ja" ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日") : day.ToString("d MMMM yyyy", English);

    private static string Month(DateOnly day, string language) =>
        language == "ja" ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月") : day.ToString("MMMM yyyy", English);

    private static string Year(DateOnly day, string language) =>
        language == "ja" ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年") : day.Year.ToString(CultureInfo.InvariantCulture);

    private static bool IsFirstOfMonth(DateOnly day) => day.Day == 1;

    private static bool IsLastOfMonth(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);
}
