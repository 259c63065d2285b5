using NodaTime;

namespace ChatBot.Conversations.Schedules;

/// <summary>Days of the week, Monday first. Stored by number.</summary>
[Flags]
internal enum WeekDays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    Working = Monday | Tuesday | Wednesday | Thursday | Friday,
    All = Working | Saturday | Sunday,
}

internal static class WeekDaysOf
{
    public static WeekDays Day(IsoDayOfWeek day) => (WeekDays)(1 << ((int)day - 1));

    public static bool Has(this WeekDays days, IsoDayOfWeek day) => (days & Day(day)) != WeekDays.None;
}
