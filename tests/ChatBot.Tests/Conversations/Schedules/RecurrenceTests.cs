using ChatBot.Conversations.Schedules;
using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace ChatBot.Tests.Conversations.Schedules;

public sealed class RecurrenceTests
{
    // Clocks in London go forward on 29 March 2026 at 01:00 and back on 25 October 2026 at 02:00.
    [Theory]
    [InlineData("Europe/London", "08:30", "2026-03-23T09:00", "2026-03-30T07:30")]
    [InlineData("Europe/London", "08:30", "2026-10-19T08:00", "2026-10-26T08:30")]
    [InlineData("Asia/Tokyo", "08:30", "2026-03-23T09:00", "2026-03-29T23:30")]
    [InlineData("Asia/Tokyo", "08:30", "2026-03-22T23:30", "2026-03-29T23:30")]
    [InlineData("America/New_York", "20:00", "2026-11-23T12:00", "2026-11-24T01:00")]
    [InlineData("UTC+09", "08:30", "2026-03-22T23:29", "2026-03-22T23:30")]
    public void Monday_at_half_past_eight_stays_so_when_the_clocks_change(string zone, string at, string after, string next)
    {
        var recurrence = new Recurrence(WeekDays.Monday, LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(at).Value);

        Assert.Equal(Utc(next), recurrence.After(Utc(after), Zones.Stored(zone)));
    }

    [Fact]
    public void A_time_the_clocks_skip_comes_as_much_later_and_one_they_show_twice_comes_once()
    {
        var daily = new Recurrence(WeekDays.All, new LocalTime(1, 30));
        var london = Zones.Stored("Europe/London");

        Assert.Equal(Utc("2026-03-29T01:30"), daily.After(Utc("2026-03-28T12:00"), london));
        Assert.Equal(Utc("2026-10-25T00:30"), daily.After(Utc("2026-10-24T12:00"), london));
        Assert.Equal(Utc("2026-10-26T01:30"), daily.After(Utc("2026-10-25T00:30"), london));
    }

    [Fact]
    public void What_is_said_once_has_no_second_time()
    {
        var once = new Recurrence(WeekDays.None, new LocalTime(9, 0), new LocalDate(2026, 11, 26));

        Assert.Equal(Utc("2026-11-26T09:00"), once.After(Utc("2026-11-25T10:00"), DateTimeZone.Utc));
        Assert.Null(once.After(Utc("2026-11-26T09:00"), DateTimeZone.Utc));
    }

    [Fact]
    public void The_next_time_is_always_later_on_a_day_that_was_asked_for_and_at_most_a_week_ahead() =>
        Gen.Select(Gen.Int[1, 127], Gen.Int[0, 1439], Gen.Long[1_700_000_000, 1_900_000_000], Gen.OneOf("Europe/London", "Asia/Tokyo", "America/New_York", "Australia/Lord_Howe", "UTC-11")).Sample((days, minute, seconds, name) =>
        {
            var zone = Zones.Stored(name);
            var recurrence = new Recurrence((WeekDays)days, new LocalTime(minute / 60, minute % 60));
            var moment = Instant.FromUnixTimeSeconds(seconds);
            var next = recurrence.After(moment, zone)!.Value;
            Assert.True(next > moment && next - moment <= Duration.FromHours((24 * 7) + 2));
            Assert.True(recurrence.Days.Has(next.InZone(zone).DayOfWeek));
            Assert.Equal(next, recurrence.LatestTo(next, zone));
        });

    private static Instant Utc(string text) => LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-ddTHH:mm").Parse(text).Value.InUtc().ToInstant();
}
