using System.Net;

namespace ChatBot.Channels.Web.Access;

/// <summary>Tells a request that was made on this machine from one that merely reaches us over its loopback address.</summary>
internal static class LocalRequest
{
    // Each is added by proxies and tunnels, never by a browser. What they say is not trusted; that they are there is enough.
    private static readonly string[] RelayHeaders =
        ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "CF-Connecting-IP", "Fastly-Client-IP", "X-Original-For", "X-Original-Host"];

    public static bool Is(IPAddress? remote, HostString host, IHeaderDictionary headers) =>
        remote is not null && IPAddress.IsLoopback(remote) && IsLoopback(host) && !IsRelayed(headers);

    // A page elsewhere may have its own name resolve to 127.0.0.1 and then talk to us from the reader's browser: the name gives it away.
    private static bool IsLoopback(HostString host) => host.HasValue && IsLoopback(host.Host);

    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsRelayed(IHeaderDictionary headers) =>
        Array.Exists(RelayHeaders, headers.ContainsKey) || headers.Keys.Any(name => name.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase));
}
