using ChatBot.Channels.Slack.Inbound;

namespace ChatBot.Tests.Channels.Slack;

public sealed class OverheardTests
{
    [Theory]
    [InlineData("When was it founded?", true, true)]
    [InlineData("and the budget", true, false)]
    [InlineData("the budget", true, false)]
    [InlineData("What about fisheries", true, true)]
    [InlineData("let's discuss this at lunch", true, false)]
    [InlineData("really?", true, true)]
    [InlineData("設立はいつですか", true, true)]
    [InlineData("予算について教えてください。", true, true)]
    [InlineData("thanks", false, false)]
    [InlineData("Thank you so much!!", false, false)]
    [InlineData("Great, thanks!", false, false)]
    [InlineData("ok", false, false)]
    [InlineData("👍", false, false)]
    [InlineData("…", false, false)]
    [InlineData("ありがとうございます。", false, false)]
    [InlineData("了解です", false, false)]
    [InlineData("no other sectors then?", true, true)]
    [InlineData("", false, false)]
    public void Who_asked_before_asks_on_and_others_only_with_a_question(string words, bool byAsker, bool byAnother)
    {
        Assert.Equal(byAsker, Overheard.IsForTheBot(words, byAsker: true));
        Assert.Equal(byAnother, Overheard.IsForTheBot(words, byAsker: false));
    }
}
