using System.Text.Json;
using ChatBot.Channels.Teams.Rendering;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Tests.Briefings;

namespace ChatBot.Tests.Channels.Teams.Rendering;

public sealed class BriefingMessagesTests
{
    private const int Largest = AnswerMessages.LargestCardBytes;

    private static readonly string Link = "https://bot.example.org/documents/1?ticket=" + new string('x', 300);

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void The_first_citations_keep_their_links_and_the_card_fits(int lines)
    {
        var message = BriefingMessages.Of(BriefingSample.Of("Tides", "They turn.", "Almanac", lines), _ => Link, Largest)!;
        var json = JsonSerializer.Serialize(message, TeamsJson.Sent.OutgoingActivity);

        Assert.InRange(2 * json.Length, 1, Largest);
        Assert.Contains(Link, json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_fits_in_no_card_is_none() =>
        Assert.Null(BriefingMessages.Of(BriefingSample.Of("Tides", new string('語', 450), "Almanac"), _ => Link, 4 * 1024));

    [Fact]
    public void The_title_is_words_and_no_markup() =>
        Assert.Equal(@"**\*\*Tides\*\* &lt;at&gt;all&lt;/at&gt;**", BriefingMessages.Of(BriefingSample.Of("**Tides** <at>all</at>", "They turn.", "Almanac", 1), _ => null, Largest)!.Text);
}
