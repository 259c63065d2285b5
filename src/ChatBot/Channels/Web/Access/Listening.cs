using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ChatBot.Channels.Web.Access;

/// <summary>Whether this host can be reached from other machines.</summary>
internal sealed class Listening(IServer server)
{
    private bool? _isLocal;

    /// <summary>Meant for requests: the addresses are known once the server has started.</summary>
    public bool IsLocal => _isLocal ??= server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } addresses && addresses.All(IsLoopback);

    public static bool IsLoopback(string address)
    {
        var bound = BindingAddress.Parse(address);
        return !bound.IsUnixPipe && !bound.IsNamedPipe && LocalRequest.IsLoopback(bound.Host);
    }
}
