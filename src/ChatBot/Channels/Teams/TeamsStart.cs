using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Teams;

/// <summary>Says at each start whether Teams is on, and holds a host without token checks to this machine.</summary>
internal sealed partial class TeamsStart(IOptions<TeamsOptions> options, IServer server, ILogger<TeamsStart> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var teams = options.Value;
        if (!teams.IsOn)
        {
            Log.Off(logger);
        }
        else if (teams.DangerouslyAllowUnauthenticatedRequests)
        {
            HoldToThisMachine();
            Log.Dangerous(logger);
        }
        else
        {
            Log.On(logger, teams.AppId!, teams.AppType, teams.Cloud, string.Join(", ", teams.Tenants));
        }

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void HoldToThisMachine()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.FirstOrDefault(address => !IsLoopback(address)) is { } open)
        {
            throw new OptionsValidationException(
                TeamsOptions.Section,
                typeof(TeamsOptions),
                [$"Teams:DangerouslyAllowUnauthenticatedRequests is set while the host listens on {open}, which others can reach. Remove the setting, or listen on http://127.0.0.1 only."]);
        }
    }

    public static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host.Trim('[', ']');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Teams is off. To switch it on, set Teams:AppId, Teams:TenantId and a credential such as Teams:ClientSecret")]
        public static partial void Off(ILogger logger);

        [LoggerMessage(LogLevel.Information, "Teams is on: POST /api/messages for app {AppId} ({AppType}, {Cloud} cloud), tenants {Tenants}")]
        public static partial void On(ILogger logger, string appId, TeamsAppType appType, TeamsCloudName cloud, string tenants);

        [LoggerMessage(LogLevel.Warning, "Teams is on WITHOUT checking who calls (Teams:DangerouslyAllowUnauthenticatedRequests): anybody on this machine can speak for any user")]
        public static partial void Dangerous(ILogger logger);
    }
}
