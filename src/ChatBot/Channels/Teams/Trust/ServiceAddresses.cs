using System.Text.RegularExpressions;

namespace ChatBot.Channels.Teams.Trust;

/// <summary>
/// Where the bot's token may go. Exact hosts only: below a shared domain such as trafficmanager.net anybody can register a name.
/// Asked when a request comes in, and again at the moment the token is attached, since stored addresses could have been changed.
/// </summary>
internal sealed partial class ServiceAddresses(IEnumerable<string> hosts, bool allowLoopback)
{
    private readonly HashSet<string> _hosts = hosts.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an activity's service URL is one of ours: https, a listed host, no port, no user, a plain path.</summary>
    public bool Trust(string? url) =>
        url is not null
        && !url.Contains("..", StringComparison.Ordinal)
        && ((Secure().Match(url) is { Success: true } match && _hosts.Contains(match.Groups["host"].Value)) || (allowLoopback && Loopback().IsMatch(url)));

    /// <summary>Whether a request that is about to leave goes below such an address.</summary>
    public bool Trust(Uri request) =>
        request.UserInfo.Length == 0
        && ((request.Scheme == Uri.UriSchemeHttps && request.IsDefaultPort && _hosts.Contains(request.Host)) || IsPlayground(request));

    public static bool IsHostName(string host) => HostName().IsMatch(host);

    // The Agents Playground speaks plain http from this machine.
    private bool IsPlayground(Uri request) =>
        allowLoopback && request.Scheme == Uri.UriSchemeHttp && request.Host == "localhost" && request.AbsolutePath.StartsWith("/_connector/", StringComparison.Ordinal);

    [GeneratedRegex(@"\Ahttps://(?<host>[A-Za-z0-9.-]+)(/[A-Za-z0-9._~-]+)*/?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Secure();

    [GeneratedRegex(@"\Ahttp://localhost:[0-9]{1,5}/_connector/?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Loopback();

    [GeneratedRegex(@"\A[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HostName();
}
