using ChatBot.Channels.Slack;
using ChatBot.Channels.Slack.Outbound;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Channels.Slack;

public sealed class SlackPeopleTests
{
    [Fact]
    public async Task Whoever_could_not_be_looked_up_is_asked_for_again_in_a_minute_and_whoever_could_in_an_hour()
    {
        var slack = new FakeSlack();
        slack.Faults.Plan("users.info", new Fault.Refuse(403));
        await using var host = await SlackHost.StartAsync(slack);
        var time = new FakeTimeProvider();
        var people = new SlackPeople(host.Services.GetRequiredService<SlackApi>(), host.Services.GetRequiredService<SlackTokens>(), time);
        var place = new SlackPlace("T1", null, "C1", null, "U1");

        Assert.Null((await people.FindAsync(place, TestContext.Current.CancellationToken)).Zone);
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("Europe/London", (await people.FindAsync(place, TestContext.Current.CancellationToken)).Zone);
        slack.Person = ("ja-JP", 9 * 3600, "Asia/Tokyo");
        time.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal("Europe/London", (await people.FindAsync(place, TestContext.Current.CancellationToken)).Zone);
    }
}
