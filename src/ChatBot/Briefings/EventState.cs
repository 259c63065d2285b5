using ChatBot.Knowledge.Time;

namespace ChatBot.Briefings;

/// <summary>Where an event stands, seen from a day.</summary>
internal enum EventState
{
    Upcoming,
    Now,
    Over,
}

internal static class EventStates
{
    // Of an event known to the month only, it cannot be said that it is on.
    private const int LongestEvent = 14;

    public static EventState On(this DateMention date, DateOnly today) =>
        date.Last < today ? EventState.Over
        : date.First > today || date.Last.DayNumber - date.First.DayNumber >= LongestEvent ? EventState.Upcoming
        : EventState.Now;
}
