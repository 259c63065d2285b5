namespace ChatBot.Channels.Slack;

/// <summary>Where tokens and answers may be sent. Hosts are compared whole: a look-alike is another host.</summary>
internal static class SlackAddresses
{
    private static readonly string[] ApiHosts = ["slack.com", "www.slack.com", "slack-gov.com"];
    private static readonly string[] ResponseHosts = ["hooks.slack.com", "hooks.slack-gov.com"];

    public static bool IsApiBase(string? address, bool isDevelopment) => IsAllowed(address, ApiHosts, isDevelopment);

    /// <param name="address">From a signed payload; still no reason to call just any host.</param>
    public static bool IsResponseUrl(string? address, bool isDevelopment) => IsAllowed(address, ResponseHosts, isDevelopment);

    private static bool IsAllowed(string? address, string[] hosts, bool isDevelopment) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && ((uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && hosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase))
            || (isDevelopment && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
