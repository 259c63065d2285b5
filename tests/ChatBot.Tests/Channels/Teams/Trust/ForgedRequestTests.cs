using System.Net;
using ChatBot.Tests.Conversations;

namespace ChatBot.Tests.Channels.Teams.Trust;

/// <summary>The endpoint with its checks on, on a real socket, against everything that is not the Bot Service.</summary>
public sealed class ForgedRequestTests : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SigningKey good = new("key-1", "msteams", "webchat");
    private readonly SigningKey unendorsed = new("key-2");
    private readonly SigningKey elsewhere = new("key-3", "webchat", "directline");
    private readonly SigningKey stranger = new("key-4", "msteams");

    public void Dispose()
    {
        foreach (var key in new[] { good, unendorsed, elsewhere, stranger })
            key.Dispose();
    }

    [Fact]
    public async Task No_forged_or_mismatched_request_is_accepted_and_nothing_leaves_for_a_host_off_the_list()
    {
        using var folder = new StateFolder();
        using var keys = new KeyService(good, unendorsed, elsewhere);
        using var trap = new OutboundTrap();
        await using var host = await TeamsHost.StartCheckedAsync(folder, keys, trap);
        Forgery[] forgeries = [.. Forgeries.All(good, unendorsed, elsewhere, stranger, Now)];
        Assert.True(forgeries.Length >= 60, $"only {forgeries.Length} forgeries");

        var accepted = new List<string>();
        foreach (var forgery in forgeries)
        {
            using var response = await host.PostAsync(forgery.Body, forgery.Authorization, forgery.ContentType);
            if ((int)response.StatusCode is not (400 or 401 or 403 or 413 or 415 or 431))
                accepted.Add($"{forgery.Name}: {(int)response.StatusCode}");
            Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Empty(accepted);
        Assert.Equal(0, await host.CountAsync("select count(*) from turns"));
        Assert.Empty(trap.Caught);
        Assert.All(keys.Asked, address => Assert.StartsWith("https://login.botframework.com/", address, StringComparison.Ordinal));
        // An unknown key has the published ones fetched again, but not once for each of a flood of them.
        Assert.True(keys.Asked.Count <= 4, $"{keys.Asked.Count} requests for keys");
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/emea", "https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc", "https://smba.infra.gcc.teams.microsoft.com/gcc")]
    public async Task The_request_the_forgeries_were_made_from_is_accepted_and_answered_with_the_token(string told, string claimed)
    {
        using var folder = new StateFolder();
        using var keys = new KeyService(good);
        using var trap = new OutboundTrap();
        await using var host = await TeamsHost.StartCheckedAsync(folder, keys, trap);

        using var response = await host.PostAsync(TeamsMessage.Personal(serviceUrl: told), $"Bearer {Forgeries.Token(good, Now, claimed)}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await host.SettleAsync();
        Assert.Equal(1, await host.CountAsync("select count(*) from turns where outcome = 'Answered'"));
        Assert.NotEmpty(trap.Caught);
        Assert.All(trap.Caught, call =>
        {
            Assert.StartsWith(claimed.TrimEnd('/'), call.Address.ToString(), StringComparison.Ordinal);
            Assert.Equal("secret-token", call.Token);
        });
    }

    [Fact]
    public async Task While_the_keys_cannot_be_fetched_requests_are_to_be_sent_again_and_then_they_pass()
    {
        using var folder = new StateFolder();
        using var keys = new KeyService(good) { IsDown = true };
        using var trap = new OutboundTrap();
        await using var host = await TeamsHost.StartCheckedAsync(folder, keys, trap);
        var authorization = $"Bearer {Forgeries.Token(good, Now)}";

        using var refused = await host.PostAsync(TeamsMessage.Personal(), authorization);
        keys.IsDown = false;
        using var passed = await host.PostAsync(TeamsMessage.Personal(), authorization);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, passed.StatusCode);
    }

    [Fact]
    public async Task An_address_that_was_changed_in_the_store_gets_neither_the_token_nor_a_connection()
    {
        using var folder = new StateFolder();
        using var keys = new KeyService(good);
        using var trap = new OutboundTrap { Answer = _ => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new(TimeSpan.FromSeconds(2)) } } };
        await using var host = await TeamsHost.StartCheckedAsync(folder, keys, trap);
        using var response = await host.PostAsync(TeamsMessage.Personal(), $"Bearer {Forgeries.Token(good, Now)}");
        await WorkerHost.UntilAsync(() => Task.FromResult(!trap.Caught.IsEmpty));

        await host.Database.RunAsync(session => session.ExecuteAsync("update turns set addressing = replace(addressing, 'smba.trafficmanager.net', 'evil.example')"), CancellationToken.None);
        trap.Answer = _ => null;
        await host.SettleAsync();

        Assert.DoesNotContain(trap.Caught, call => call.Address.Host != "smba.trafficmanager.net");
    }
}
