using System.Net;
using System.Text;
using ChatBot.Channels.Teams;
using ChatBot.Channels.Teams.Outgoing;
using ChatBot.Conversations.Outbound;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Identity.Client;

namespace ChatBot.Tests.Channels.Teams.Outgoing;

public sealed class ConnectorTokenTests
{
    private readonly FakeTimeProvider time = new();
    private int fetched;

    [Fact]
    public async Task However_many_wait_for_a_token_it_is_fetched_once_and_again_when_it_runs_out()
    {
        using var token = new ConnectorToken(
            async (_, _) =>
            {
                await Task.Yield();
                return new AccessToken($"t{Interlocked.Increment(ref fetched)}", time.GetUtcNow().AddHours(1));
            },
            time,
            NullLogger<ConnectorToken>.Instance);

        var first = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => token.GetAsync(CancellationToken.None)));
        time.Advance(TimeSpan.FromMinutes(54));
        var same = await token.GetAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromMinutes(2));
        var second = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => token.GetAsync(CancellationToken.None)));

        Assert.All([.. first, same], one => Assert.Equal("t1", one.Value));
        Assert.All(second, one => Assert.Equal("t2", one.Value));
        Assert.Equal(2, fetched);
    }

    [Fact]
    public async Task A_token_that_was_refused_is_replaced_once()
    {
        using var token = new ConnectorToken(
            (_, _) => Task.FromResult(new AccessToken($"t{++fetched}", time.GetUtcNow().AddHours(1))), time, NullLogger<ConnectorToken>.Instance);
        var refused = await token.GetAsync(CancellationToken.None);
        token.Drop(refused);
        token.Drop(refused);
        Assert.Equal("t2", (await token.GetAsync(CancellationToken.None)).Value);
        token.Drop(refused);
        Assert.Equal("t2", (await token.GetAsync(CancellationToken.None)).Value);
    }

    [Fact]
    public async Task A_sign_in_service_that_is_down_delays_the_message_and_does_not_lose_it()
    {
        using var token = new ConnectorToken((_, _) => throw new HttpRequestException("down"), time, NullLogger<ConnectorToken>.Instance);
        await Assert.ThrowsAsync<SendFailedException>(() => token.GetAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("Public", "login.microsoftonline.com", "https://api.botframework.com/.default")]
    [InlineData("UsGovernment", "login.microsoftonline.us", "https://api.botframework.us/.default")]
    [InlineData("China", "login.partner.microsoftonline.cn", "https://api.botframework.azure.cn/.default")]
    public async Task Each_cloud_is_asked_at_its_own_sign_in_service(string cloud, string host, string scope)
    {
        using var login = new Login();
        var options = new TeamsOptions { AppId = TeamsMessage.AppId, TenantId = TeamsMessage.Tenant, ClientSecret = "canary-secret", Cloud = Enum.Parse<TeamsCloudName>(cloud) };

        var token = await Credentials.Create(options, login)(anew: false, CancellationToken.None);

        Assert.Equal("issued", token.Value);
        Assert.Equal($"https://{host}/{TeamsMessage.Tenant}/oauth2/v2.0/token", login.Asked!.GetLeftPart(UriPartial.Path));
        Assert.Contains($"scope={Uri.EscapeDataString(scope)}", login.Form, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("canary-secret", token.ToString(), StringComparison.Ordinal);
    }

    private sealed class Login : HttpMessageHandler, IMsalHttpClientFactory
    {
        public Uri? Asked { get; private set; }

        public string Form { get; private set; } = "";

        public HttpClient GetHttpClient() => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = request.RequestUri;
            Form = await request.Content!.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"token_type":"Bearer","expires_in":3599,"access_token":"issued"}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}
