using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Channels.Teams.Incoming;
using ChatBot.Channels.Teams.Wire;

namespace ChatBot.Tests.Channels.Teams.Incoming;

public sealed class SpokenTextTests
{
    [Theory]
    [InlineData("<at>Guide</at> which sectors?", "which sectors?")]
    [InlineData("<at>guide</at>&nbsp;which sectors?", "which sectors?")]
    [InlineData("which <at>Guide</at> sectors?", "which sectors?")]
    [InlineData("<at>Guide</at>\u00a0", "")]
    [InlineData("<at>Guide</at> <at>Guide</at> help", "help")]
    [InlineData("<at>Guide</at> what did <at>Bob Lee</at>say?", "what did Bob Lee say?")]
    [InlineData("<at>Guide</at> R&amp;D &lt;2026&gt;", "R&D <2026>")]
    [InlineData("<at>Stranger</at> typed by hand", "<at>Stranger</at> typed by hand")]
    [InlineData("<at>Guide</at> 半導体は？", "半導体は？")]
    public void Only_the_mention_of_the_bot_is_taken_out(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(Activity(text)));

    [Fact]
    public void A_mention_without_words_of_its_own_is_found_by_the_name()
    {
        var activity = Activity("<at>Guide</at> hello");
        var bare = activity with { Entities = [JsonSerializer.SerializeToElement(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = TeamsMessage.Bot, ["name"] = "Guide" } })] };
        Assert.Equal("hello", SpokenText.Of(bare));
    }

    [Fact]
    public void A_mention_whose_words_are_ordinary_cuts_nothing()
    {
        var activity = Activity("which sectors?") with { Entities = [JsonSerializer.SerializeToElement(TeamsMessage.MentionOf(TeamsMessage.Bot, "Guide").With("text", "s"))] };
        Assert.Equal("which sectors?", SpokenText.Of(activity));
    }

    [Theory]
    [InlineData("""[5, "x", null, {}, {"type":"mention"}, {"type":"mention","mentioned":7}, {"type":"mention","mentioned":{"id":3}}]""")]
    public void Entities_of_any_other_shape_are_passed_over(string entities) =>
        Assert.Equal("hello", SpokenText.Of(Activity("hello") with { Entities = [.. JsonDocument.Parse(entities).RootElement.EnumerateArray()] }));

    private static Activity Activity(string text)
    {
        var activity = TeamsMessage.Group(text);
        activity["entities"] = new JsonArray(TeamsMessage.MentionOf(TeamsMessage.Bot, "Guide"), TeamsMessage.MentionOf("29:bob", "Bob Lee"), new JsonObject { ["type"] = "clientInfo" });
        return activity.Deserialize(TeamsJson.Default.Activity)!;
    }
}
