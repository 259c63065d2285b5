using ChatBot.Answering.Ranking;
using ChatBot.Briefings.Calendars;
using ChatBot.Briefings.Timelines;
using ChatBot.Knowledge;
using ChatBot.Tests.Knowledge.Facts;
using Ical.Net;

namespace ChatBot.Tests.Briefings;

public sealed class EventCalendarTests
{
    private const string Text = "President Silva will make a state visit to Japan on 12 June 2024.\n\nMayor Ann Harlow will lead a trade delegation to Norway in July 2024.\n\nThe Tidal Pact was signed on 3 May 2022.";

    [Fact]
    public void Events_become_whole_days_and_agreements_do_not()
    {
        var calendar = Calendar.Load(EventCalendar.Of(Timeline(), DateTimeOffset.UnixEpoch, _ => null))!;
        var days = calendar.Events.OrderBy(entry => entry.Summary, StringComparer.Ordinal).Select(entry => (entry.Summary, entry.IsAllDay, entry.Start!.Value.ToString("yyyy-MM-dd", null), entry.End!.Value.ToString("yyyy-MM-dd", null)));
        Assert.Equal([("state visit to Japan", true, "2024-06-12", "2024-06-13"), ("trade delegation to Norway", true, "2024-07-01", "2024-08-01")], days);
    }

    [Fact]
    public void A_calendar_is_not_cut_to_what_a_picture_holds()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, Chronicler.AtMost + 5).Select(day => $"The {Town(day)} Summit will be held in Kobe on {day} May 2024.".Replace("29 May", "29 June", StringComparison.Ordinal)));
        var request = new TimelineRequest(null, new DateTimeOffset(2024, 5, 2, 9, 0, 0, TimeSpan.Zero), "en");

        Assert.Equal(Chronicler.AtMost, Calendar.Load(EventCalendar.Of(Timeline(text, request, Chronicler.AtMost), DateTimeOffset.UnixEpoch, _ => null))!.Events.Count);
        Assert.Equal(Chronicler.AtMost + 5, Calendar.Load(EventCalendar.Of(Timeline(text, request, int.MaxValue), DateTimeOffset.UnixEpoch, _ => null))!.Events.Count);
    }

    [Theory]
    [InlineData("tide\r\nEND:VCALENDAR")]
    [InlineData("tide\rBEGIN:VEVENT\vX")]
    public void A_topic_brings_no_line_of_its_own_into_the_file(string topic) =>
        Assert.All(
            EventCalendar.Of(Timeline() with { Title = TimelineWording.In("en").TitleOf(topic) }, DateTimeOffset.UnixEpoch, _ => null).Split("\r\n"),
            line => Assert.DoesNotContain(line, char.IsControl));

    [Fact]
    public void An_event_keeps_its_identity_and_tells_its_source()
    {
        var (first, second) = (EventCalendar.Of(Timeline(), DateTimeOffset.UnixEpoch, _ => null), EventCalendar.Of(Timeline(), DateTimeOffset.UnixEpoch.AddYears(54), _ => null));
        Assert.Equal(Calendar.Load(first)!.Events.Select(entry => entry.Uid), Calendar.Load(second)!.Events.Select(entry => entry.Uid), StringComparer.Ordinal);
        Assert.Contains("President Silva will make a state visit", Calendar.Load(first)!.Events.First(entry => entry.Summary!.StartsWith("state", StringComparison.Ordinal)).Description, StringComparison.Ordinal);
    }

    private static string Town(int number) => $"{(char)('A' + (number % 26))}{"aeiou"[number % 5]}l{"dnrst"[number / 26]}or";

    private static Timeline Timeline() => Timeline(Text, new TimelineRequest(null, new DateTimeOffset(2024, 5, 2, 9, 0, 0, TimeSpan.Zero), "en"), Chronicler.AtMost);

    private static Timeline Timeline(string text, TimelineRequest request, int atMost)
    {
        using var knowledge = new KnowledgeBase(TimeProvider.System);
        knowledge.Switch(Paper.Generation(null, Paper.Of(text, "2024-05-01")));
        return new Chronicler(knowledge, new SentenceRanker()).Tell(request, atMost);
    }
}
