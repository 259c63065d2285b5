using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ChatBot.Channels.Teams;
using ChatBot.Tests.Conversations;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Channels.Teams;

public sealed class TeamsOptionsTests
{
    private static readonly Dictionary<string, Action<TeamsOptions>> Wrong = new(StringComparer.Ordinal)
    {
        ["Teams:AppId"] = options => options.AppId = "my-bot",
        ["Teams:TenantId"] = options => options.TenantId = null,
        ["Teams:AllowedTenants"] = options => options.AllowedTenants = ["contoso"],
        ["no credential"] = options => options.ClientSecret = null,
        ["more than one credential"] = options => options.FederatedClientId = TeamsMessage.AppId,
        ["needs no credential"] = options => options.AppType = TeamsAppType.UserAssignedMSI,
        [$"Teams:AppId \" {TeamsMessage.AppId}\""] = options => options.AppId = $" {TeamsMessage.AppId}",
        [$"\"{TeamsMessage.Tenant} \""] = options => options.AllowedTenants = [$"{TeamsMessage.Tenant} "],
        ["the secret's id"] = options => options.ClientSecret = TeamsMessage.AppId,
        ["Teams has no credential"] = options => options.ClientSecret = " ",
        ["Teams:FederatedTokenFile"] = options => (options.ClientSecret, options.FederatedTokenFile) = (null, "/nowhere/token"),
        ["Teams:FederatedClientId"] = options => (options.ClientSecret, options.FederatedClientId) = (null, "my-identity"),
        ["Teams:CertificatePath"] = options => (options.ClientSecret, options.CertificatePath) = (null, "/nowhere/bot.pfx"),
        ["Teams:ServiceHosts is empty"] = options => options.Cloud = TeamsCloudName.China,
        ["not a host name"] = options => options.ServiceHosts = ["https://smba.example.org/"],
        ["Teams:Sensitivity:papers:Name"] = options => options.Sensitivity["papers"] = new SensitivityLabel(),
        ["names no Tenant"] = options => options.Access.Add(new TeamsAccessRule { Collections = ["papers"] }),
        ["Teams:Access:0:Collections"] = options => options.Access.Add(new TeamsAccessRule { Team = "19:t@thread.tacv2" }),
        ["environment is Production"] = options => options.DangerouslyAllowUnauthenticatedRequests = true,
    };

    public static TheoryData<string> Faults => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_fault_is_named_with_its_setting(string named)
    {
        var options = Good();
        Wrong[named](options);
        Assert.Contains(named, Assert.Single(ValidateTeamsOptions.Faults(options, isDevelopment: false, "Production", TimeProvider.System.GetUtcNow())), StringComparison.Ordinal);
    }

    [Fact]
    public void Good_settings_have_no_fault_and_neither_has_a_bot_that_is_off()
    {
        Assert.Empty(ValidateTeamsOptions.Faults(Good(), isDevelopment: false, "Production", TimeProvider.System.GetUtcNow()));
        Assert.Empty(ValidateTeamsOptions.Faults(new TeamsOptions(), isDevelopment: false, "Production", TimeProvider.System.GetUtcNow()));
        Assert.False(new TeamsOptions().IsOn);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var options = Good();
        (options.AppId, options.TenantId, options.ClientSecret) = ("x", "y", null);
        Assert.Equal(3, ValidateTeamsOptions.Faults(options, isDevelopment: false, "Production", TimeProvider.System.GetUtcNow()).Count());
    }

    [Theory]
    [InlineData("Teams:AllowedTenants", TeamsMessage.Tenant)]
    [InlineData("Teams:ServiceHosts", "smba.example.org")]
    [InlineData("Teams:Collections", "board")]
    [InlineData("Teams:Access", "board")]
    [InlineData("Teams:Access:0", "board")]
    [InlineData("Teams:Sensitivity", "secret")]
    [InlineData("Teams:Sensitivity:board", "secret")]
    public async Task A_list_given_as_one_word_is_named_at_the_start(string setting, string value)
    {
        using var folder = new StateFolder();
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => TeamsHost.StartAsync(
            folder, "Production", WorkerHost.Echo, _ => { }, ("Teams:AppId", TeamsMessage.AppId), ("Teams:TenantId", TeamsMessage.Tenant), ("Teams:ClientSecret", "s"), (setting, value)));
        Assert.StartsWith($"{setting} ", Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no certificate at all", "cannot be opened")]
    [InlineData("without its key", "has no private key")]
    [InlineData("expired", "expired on 2020-01-01")]
    [InlineData("wrong password", "Teams:CertificatePassword")]
    [InlineData("good", null)]
    public void A_certificate_that_is_of_no_use_is_named_at_the_start(string kind, string? named)
    {
        using var folder = new StateFolder();
        var path = Path.Combine(folder.Path, "bot.pfx");
        using var key = RSA.Create(2048);
        var until = kind == "expired" ? new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) : TimeProvider.System.GetUtcNow().AddYears(1);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(until.AddYears(-2), until);
        File.WriteAllBytes(path, kind switch
        {
            "no certificate at all" => [1, 2, 3],
            "without its key" => X509CertificateLoader.LoadCertificate(certificate.RawData).Export(X509ContentType.Pfx, "word"),
            _ => certificate.Export(X509ContentType.Pfx, "word"),
        });
        var options = Good();
        (options.ClientSecret, options.CertificatePath, options.CertificatePassword) = (null, path, kind == "wrong password" ? "other" : "word");

        var faults = ValidateTeamsOptions.Faults(options, isDevelopment: false, "Production", TimeProvider.System.GetUtcNow()).ToArray();

        if (named is null)
            Assert.Empty(faults);
        else
            Assert.Contains(named, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task A_host_without_token_checks_does_not_start_outside_development(string environment)
    {
        using var folder = new StateFolder();
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => TeamsHost.StartAsync(
            folder, environment, WorkerHost.Echo, _ => { }, ("Teams:DangerouslyAllowUnauthenticatedRequests", "true")));
        Assert.Contains(environment, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://localhost.example.org:5080", false)]
    public void Only_loopback_counts_as_this_machine(string address, bool isLoopback) => Assert.Equal(isLoopback, TeamsStart.IsLoopback(address));

    [Fact]
    public async Task Without_settings_there_is_no_door()
    {
        using var folder = new StateFolder();
        await using var host = await TeamsHost.StartAsync(folder, "Production", WorkerHost.Echo, _ => { });
        using var response = await host.PostAsync(TeamsMessage.Personal());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    private static TeamsOptions Good() => new() { AppId = TeamsMessage.AppId, TenantId = TeamsMessage.Tenant, ClientSecret = "s" };
}
