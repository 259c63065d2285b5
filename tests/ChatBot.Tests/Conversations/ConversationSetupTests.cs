using ChatBot.Conversations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Conversations;

public sealed class ConversationSetupTests
{
    [Theory]
    [InlineData("Conversations:ConcurrentTurns", "0")]
    [InlineData("Conversations:TurnLimit", "02:00:00")]
    [InlineData("Conversations:KeepTurns", "2.00:00:00")]
    [InlineData("Conversations:RememberedExchanges", "-1")]
    [InlineData("Conversations:LateTurns", "7")]
    [InlineData("State:Directory", "")]
    public async Task A_setting_out_of_bounds_stops_the_start_and_is_named(string key, string value)
    {
        using var host = Build((key, value));
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(key, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_read_is_named()
    {
        using var host = Build(("Conversations:TurnLimit", "soon"));
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Conversations:TurnLimit", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_without_channels_opens_no_state()
    {
        using var folder = new StateFolder();
        using var host = Build(("State:Directory", folder.Path));
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    private static IHost Build(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)));
        builder.Services.AddConversations(builder.Configuration);
        builder.Services.AddSingleton<Ask>(WorkerHost.Echo);
        return builder.Build();
    }
}
