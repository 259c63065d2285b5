using ChatBot.Channels.Slack;
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
    public void Another_exception_is_none() => Assert.Empty(SettingsFaults.Of(Assert.Throws<InvalidOperationException>(() => Array.Empty<string>().First())));
}
