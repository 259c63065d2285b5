using ChatBot.Briefings;
using ChatBot.Briefings.Timelines;
using ChatBot.Conversations.Schedules;
using ChatBot.Knowledge.Facts;

namespace ChatBot.Tests.Conversations.Schedules;

public sealed class ScheduleWordingTests
{
    [Theory]
    [InlineData("en", EventState.Now, "is on now")]
    [InlineData("en", EventState.Over, "is over")]
    [InlineData("ja", EventState.Now, "開催中です")]
    [InlineData("ja", EventState.Over, "終了しています")]
    internal void An_event_that_is_on_is_not_said_to_be_over(string language, EventState state, string words)
    {
        var day = new DateOnly(2024, 5, 2);
        Assert.Contains(words, ScheduleWording.In(language).EventIsOver(new TimelineEntry(FactKind.Event, "Tidal Summit", "2 May 2024", day, day, state, 1)), StringComparison.Ordinal);
    }
}
