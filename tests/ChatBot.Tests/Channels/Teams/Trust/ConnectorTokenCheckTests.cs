using System.Text.Json.Nodes;
using ChatBot.Channels.Teams;
using ChatBot.Channels.Teams.Trust;

namespace ChatBot.Tests.Channels.Teams.Trust;

public sealed class ConnectorTokenCheckTests : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private static readonly (TeamsCloudName Name, string Metadata, string Issuer)[] Clouds =
    [
        (TeamsCloudName.Public, "https://login.botframework.com/v1/.well-known/openidconfiguration", "https://api.botframework.com"),
        (TeamsCloudName.UsGovernment, "https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://api.botframework.us"),
        (TeamsCloudName.China, "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration", "https://api.botframework.azure.cn"),
    ];

    private readonly SigningKey first = new("key-1", "msteams");
    private readonly SigningKey second = new("key-2", "msteams");

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Each_cloud_takes_its_own_tokens_and_no_others(int index)
    {
        var cloud = Clouds[index];
        using var keys = new KeyService(first) { Metadata = cloud.Metadata, Issuer = cloud.Issuer };
        using var check = CheckOf(keys, cloud.Name);

        foreach (var other in Clouds)
        {
            var caller = await check.CheckAsync($"Bearer {Token(first, other.Issuer)}", TestContext.Current.CancellationToken);
            Assert.Equal(other == cloud, caller is not null);
        }

        Assert.All(keys.Asked, address => Assert.StartsWith(new Uri(cloud.Metadata).GetLeftPart(UriPartial.Authority), address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_was_just_published_is_fetched_and_one_that_was_withdrawn_is_trusted_no_more()
    {
        using var keys = new KeyService(first);
        using var check = CheckOf(keys, TeamsCloudName.Public);
        Assert.NotNull(await CallAsync(check, first));

        keys.Published = [second];

        Assert.NotNull(await CallAsync(check, second));
        Assert.Null(await CallAsync(check, first));
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_is_not_a_flood_of_fetches()
    {
        using var keys = new KeyService(first);
        using var check = CheckOf(keys, TeamsCloudName.Public);
        for (var i = 0; i < 200; i++)
        {
            using var stranger = i % 50 == 0 ? new SigningKey($"stranger-{i}", "msteams") : null;
            Assert.Null(await CallAsync(check, stranger ?? second));
        }

        Assert.True(keys.Asked.Count <= 4, $"{keys.Asked.Count} requests for keys");
        Assert.NotNull(await CallAsync(check, first));
    }

    [Fact]
    public async Task An_application_whose_id_is_set_in_capitals_takes_its_tokens()
    {
        using var keys = new KeyService(first);
        using var check = CheckOf(keys, TeamsCloudName.Public, TeamsMessage.AppId.ToUpperInvariant());
        Assert.NotNull(await CallAsync(check, first));
    }

    private static ConnectorTokenCheck CheckOf(KeyService keys, TeamsCloudName cloud, string appId = TeamsMessage.AppId) =>
        new(new HttpClient(keys, disposeHandler: false), TeamsCloud.Of(cloud), appId, TimeProvider.System);

    private static Task<Caller?> CallAsync(ConnectorTokenCheck check, SigningKey key) =>
        check.CheckAsync($"Bearer {Token(key, "https://api.botframework.com")}", TestContext.Current.CancellationToken);

    private static string Token(SigningKey key, string issuer) => key.Sign(
        new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = key.Id },
        new JsonObject
        {
            ["serviceurl"] = TeamsMessage.ServiceUrl,
            ["nbf"] = Now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = Now.AddHours(1).ToUnixTimeSeconds(),
            ["iss"] = issuer,
            ["aud"] = TeamsMessage.AppId,
        });
}
