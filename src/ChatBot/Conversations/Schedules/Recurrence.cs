using NodaTime;
using NodaTime.TimeZones;

namespace ChatBot.Conversations.Schedules;

/// <summary>When something is to be said, by a clock on the wall: half past eight stays half past eight when the clocks change.</summary>
/// <param name="Days">On which days of every week; none where it is said once.</param>
/// <param name="Once">The day, where it is said once.</param>
internal sealed record Recurrence(WeekDays Days, LocalTime At, LocalDate? Once = null)
{
    private const int DaysOfWeek = 7;

    // A time that the clocks skip comes as much later as they skip; one that they show twice is the first of the two.
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.LenientResolver;

    /// <summary>The first moment after <paramref name="moment"/>; null where there is none any more.</summary>
    public Instant? After(Instant moment, DateTimeZone zone)
    {
        if (Once is { } day)
            return On(day, zone) is var only && only > moment ? only : null;
        var today = moment.InZone(zone).Date;
        for (var ahead = 0; ahead <= DaysOfWeek; ahead++)
        {
            var next = today.PlusDays(ahead);
            if (Days.Has(next.DayOfWeek) && On(next, zone) is var then && then > moment)
                return then;
        }

        return null;
    }

    /// <summary>The last moment up to <paramref name="moment"/> of something said every week.</summary>
    public Instant? LatestTo(Instant moment, DateTimeZone zone)
    {
        var today = moment.InZone(zone).Date;
        for (var back = 0; back <= DaysOfWeek; back++)
        {
            var day = today.PlusDays(-back);
            if (Days.Has(day.DayOfWeek) && On(day, zone) is var then && then <= moment)
                return then;
        }

        return null;
    }

    private Instant On(LocalDate day, DateTimeZone zone) => zone.ResolveLocal(day + At, Resolver).ToInstant();
}
