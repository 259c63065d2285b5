using NodaTime;

namespace ChatBot.Conversations.Schedules;

/// <summary>A time as somebody says it, before it is known what day it is there.</summary>
/// <param name="Days">Every week on these; none where it is said once.</param>
/// <param name="At">Null where no time was said.</param>
/// <param name="DaysAhead">Once: so many days from today.</param>
/// <param name="Next">Once: on the next day of this name, and never today.</param>
/// <param name="Date">Once: on this day of the year.</param>
/// <param name="Year">Null takes the next day of that date.</param>
internal sealed record When(WeekDays Days, LocalTime? At, int? DaysAhead = null, IsoDayOfWeek? Next = null, AnnualDate? Date = null, int? Year = null)
{
    /// <summary>For those who say no time: when an office opens.</summary>
    public static LocalTime Morning { get; } = new(9, 0);

    public Recurrence On(LocalDate today) => new(Days, At ?? Morning, Once(today));

    private LocalDate? Once(LocalDate today)
    {
        if (Date is { } date)
            return date.InYear(Year ?? (date.InYear(today.Year) < today ? today.Year + 1 : today.Year));
        return DaysAhead is { } days ? today.PlusDays(days) : Next is { } name ? today.Next(name) : null;
    }
}
