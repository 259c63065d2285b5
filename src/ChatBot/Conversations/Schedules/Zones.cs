using NodaTime;

namespace ChatBot.Conversations.Schedules;

/// <summary>Time zones by the name they are stored under: an IANA name, or an offset where nothing better is known.</summary>
internal static class Zones
{
    /// <param name="name">As the platform tells it; null or unknown to us takes <paramref name="offset"/>, and with it no change of the clocks.</param>
    public static DateTimeZone Of(string? name, TimeSpan offset) =>
        (name is { Length: > 0 } ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) : null) ?? DateTimeZone.ForOffset(Offset.FromTimeSpan(offset));

    /// <param name="stored">The <see cref="DateTimeZone.Id"/> of a zone made here.</param>
    public static DateTimeZone Stored(string stored) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(stored) ?? DateTimeZone.Utc;

    public static DateTimeOffset Local(Instant moment, DateTimeZone zone) => moment.InZone(zone).ToDateTimeOffset();

    public static string Said(DateTimeZone zone) => zone.Id.Replace('_', ' ');
}
