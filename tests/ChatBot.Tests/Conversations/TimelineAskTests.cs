using ChatBot.Conversations;

namespace ChatBot.Tests.Conversations;

public sealed class TimelineAskTests
{
    [Theory]
    [InlineData("timeline", "")]
    [InlineData("Show me the timeline, please", null)]
    [InlineData("Please show me the timeline.", "")]
    [InlineData("timeline of the Harbour Forum", "the Harbour Forum")]
    [InlineData("Can you give us a timeline for semiconductors?", "semiconductors")]
    [InlineData("Timeline: quantum", "quantum")]
    [InlineData("年表", "")]
    [InlineData("半導体の年表を見せてください。", "半導体")]
    [InlineData("広島アコードに関する年表", "広島アコード")]
    [InlineData("What is the timeline of the works?", null)]
    [InlineData("Who set the timeline for delivery?", null)]
    [InlineData("timelines", null)]
    [InlineData("年表は誰が作りましたか", null)]
    public void A_message_that_asks_for_a_timeline_gives_its_topic_and_any_other_none(string text, string? topic) =>
        Assert.Equal((topic, topic is null ? Request.Answer : Request.Brief), (TimelineAsk.TopicOf(text), Requests.Of(text)));
}
