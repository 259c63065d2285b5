using ChatBot.Channels.Slack;
using ChatBot.Channels.Teams;
using ChatBot.Channels.Terminal;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Tests.Channels.Terminal;

public sealed class SettingsFaultsTests
{
    [Theory]
    [InlineData("Slack:SharedChannels", "yes")]
    [InlineData("Slack:QuestionsPerThreadAndMinute", "many")]
    public void A_word_where_another_kind_of_value_is_meant_is_a_fault_of_the_settings(string setting, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build();
        var thrown = Record.Exception(() => configuration.GetSection(SlackOptions.Section).Get<SlackOptions>());
        var fault = Assert.Single(SettingsFaults.Of(thrown!));
        Assert.Contains(setting, fault, StringComparison.Ordinal);
        Assert.Contains(value, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_a_choice_it_is_told()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Teams:AppType", "MultiTenant")]).Build();
        var thrown = Record.Exception(() => configuration.GetSection(TeamsOptions.Section).Get<TeamsOptions>());
        Assert.EndsWith(" It is one of SingleTenant, UserAssignedMSI.", Assert.Single(SettingsFaults.Of(thrown!)), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_exception_is_none() => Assert.Empty(SettingsFaults.Of(Assert.Throws<InvalidOperationException>(() => Array.Empty<string>().First())));
}
