using ChatBot.Conversations;

namespace ChatBot.Tests.Conversations;

public sealed class BriefingAskTests
{
    [Theory]
    [InlineData("brief me on semiconductors before my meeting", "semiconductors")]
    [InlineData("Please give me a quick briefing on the Hiroshima Accord.", "the Hiroshima Accord")]
    [InlineData("brief Andy Burnham", "Andy Burnham")]
    [InlineData("brief: quantum", "quantum")]
    [InlineData("briefing Greater Manchester delegation", "Greater Manchester delegation")]
    [InlineData("半導体について説明資料", "半導体")]
    [InlineData("広島アコードのブリーフィングをお願いします。", "広島アコード")]
    [InlineData("ブリーフィング 量子技術", "量子技術")]
    public void A_message_that_asks_for_a_briefing_gives_its_topic(string text, string topic) =>
        Assert.Equal((topic, Request.Brief), (BriefingAsk.TopicOf(text), Requests.Of(text)));

    [Theory]
    [InlineData("Who gave the briefing?")]
    [InlineData("Give me a brief history of the Accord")]
    [InlineData("What was said at the press briefing?")]
    [InlineData("brief")]
    [InlineData("brief me")]
    [InlineData("brief summary of the Accord")]
    [InlineData("説明資料はどこにありますか")]
    public void Any_other_message_is_a_question(string text) =>
        Assert.Null(BriefingAsk.TopicOf(text));
}
