using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ChatBot.Channels.Teams;
using ChatBot.Channels.Teams.Outgoing;
using ChatBot.Conversations.Outbound;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

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

    [Fact]
    public async Task A_certificate_signs_what_is_asked_for_and_never_leaves()
    {
        using var login = new Login();
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var file = Path.Combine(Directory.CreateTempSubdirectory("chatbot-certificate-").FullName, "bot.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "word"), TestContext.Current.CancellationToken);
        var options = new TeamsOptions { AppId = TeamsMessage.AppId, TenantId = TeamsMessage.Tenant, CertificatePath = file, CertificatePassword = "word" };

        var token = await Credentials.Create(options, login)(anew: false, CancellationToken.None);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

        Assert.Equal("issued", token.Value);
        var assertion = new JsonWebToken(FormField(login.Form, "client_assertion"));
        Assert.Equal(TeamsMessage.AppId, assertion.Issuer);
        var check = await new JsonWebTokenHandler().ValidateTokenAsync(assertion, new TokenValidationParameters
        {
            ValidIssuer = TeamsMessage.AppId, ValidateAudience = false, IssuerSigningKey = new X509SecurityKey(certificate), TryAllIssuerSigningKeys = true,
        });
        Assert.True(check.IsValid, check.Exception?.Message);
    }

    [Fact]
    public async Task A_federated_token_is_read_anew_from_its_file()
    {
        using var login = new Login();
        var folder = Directory.CreateTempSubdirectory("chatbot-federated-").FullName;
        var file = Path.Combine(folder, "token");
        await File.WriteAllTextAsync(file, "first", TestContext.Current.CancellationToken);
        var acquire = Credentials.Create(new TeamsOptions { AppId = TeamsMessage.AppId, TenantId = TeamsMessage.Tenant, FederatedTokenFile = file }, login);

        await acquire(anew: false, CancellationToken.None);
        Assert.Equal("first", FormField(login.Form, "client_assertion"));
        await File.WriteAllTextAsync(file, "second", TestContext.Current.CancellationToken);
        await acquire(anew: true, CancellationToken.None);
        Assert.Equal("second", FormField(login.Form, "client_assertion"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_managed_identity_is_asked_of_the_machine_and_needs_no_credential()
    {
        using var login = new Login();
        var options = new TeamsOptions { AppId = TeamsMessage.AppId, TenantId = TeamsMessage.Tenant, AppType = TeamsAppType.UserAssignedMSI };

        var token = await Credentials.Create(options, login)(anew: false, CancellationToken.None);

        Assert.Equal("issued", token.Value);
        Assert.Equal("169.254.169.254", login.Asked!.Host);
        Assert.Contains($"client_id={TeamsMessage.AppId}", login.Asked.Query, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(login.Asked.Query), StringComparison.Ordinal);
    }

    private static string FormField(string form, string name) => QueryHelpers.ParseQuery(form)[name].ToString();

    private sealed class Login : HttpMessageHandler, IMsalHttpClientFactory
    {
        public Uri? Asked { get; private set; }

        public string Form { get; private set; } = "";

        public HttpClient GetHttpClient() => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = request.RequestUri;
            Form = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"token_type":"Bearer","expires_in":"3599","expires_on":"4102444800","access_token":"issued"}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}
