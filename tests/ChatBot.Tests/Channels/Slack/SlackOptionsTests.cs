using ChatBot.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Channels.Slack;

public sealed class SlackOptionsTests
{
    [Theory]
    [InlineData("Slack:SigningSecret", null)]
    [InlineData("Slack:SigningSecret", " , ")]
    [InlineData("Slack:BotToken", null)]
    [InlineData("Slack:BotToken", "xoxp-a-persons")]
    [InlineData("Slack:BotToken", "xoxe.xoxb-1")]
    [InlineData("Slack:BotToken", "xoxb-…")]
    [InlineData("Slack:BotToken", "xoxb-1 ")]
    [InlineData("Slack:AppToken", "xoxb-1")]
    [InlineData("Slack:AppToken", "xapp-1\n")]
    [InlineData("Slack:ClientId", "1.2", "Slack:ClientSecret")]
    [InlineData("Slack:ApiBaseUrl", "https://slack.com.evil.example/api/")]
    [InlineData("Slack:RedirectUrl", "/slack/oauth/callback")]
    [InlineData("Slack:QuestionsPerThreadAndMinute", "0")]
    [InlineData("Slack:Workspaces", "T1,T2")]
    [InlineData("Slack:Collections", "board")]
    [InlineData("Slack:Channels:C1:Collections", "board")]
    public async Task A_setting_that_is_wrong_is_named_at_the_start(string setting, string? value, string? named = null)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => SlackHost.StartAsync(new FakeSlack(), settings: (setting, value)));
        Assert.Contains($"{named ?? setting} ", Assert.Single(fault.Failures), StringComparison.Ordinal);
    }
}
