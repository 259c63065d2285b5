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
        ["more than one credential"] = options => options.FederatedTokenFile = "token",
        ["needs no credential"] = options => options.AppType = TeamsAppType.UserAssignedMSI,
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
        Assert.Contains(named, Assert.Single(ValidateTeamsOptions.Faults(options, isDevelopment: false, "Production")), StringComparison.Ordinal);
    }

    [Fact]
    public void Good_settings_have_no_fault_and_neither_has_a_bot_that_is_off()
    {
        Assert.Empty(ValidateTeamsOptions.Faults(Good(), isDevelopment: false, "Production"));
        Assert.Empty(ValidateTeamsOptions.Faults(new TeamsOptions(), isDevelopment: false, "Production"));
        Assert.False(new TeamsOptions().IsOn);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var options = Good();
        (options.AppId, options.TenantId, options.ClientSecret) = ("x", "y", null);
        Assert.Equal(3, ValidateTeamsOptions.Faults(options, isDevelopment: false, "Production").Count());
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
