using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using ChatBot.Channels.Slack.Inbound;
using ChatBot.Channels.Slack.Outbound;
using ChatBot.Conversations.Outbound;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack.Installing;

/// <summary>Trades codes and refresh tokens for access tokens.</summary>
internal sealed class OAuthExchange(SlackApi api, TimeProvider time, IOptions<SlackOptions> options)
{
    /// <exception cref="SendRefusedException">Slack does not take the code.</exception>
    public async Task<Installation> InstallAsync(string code, string redirectUrl, CancellationToken cancellationToken)
    {
        var body = await CallAsync(new(StringComparer.Ordinal) { ["code"] = code, ["redirect_uri"] = redirectUrl }, cancellationToken);
        var isOrganisation = body.IsTrue("is_enterprise_install");
        return WithTokens(
            new Installation(
                isOrganisation ? null : body.Object("team")["id"], body.Object("enterprise")["id"], isOrganisation, body["bot_user_id"], "", null, null),
            body);
    }

    /// <exception cref="SendRefusedException">The refresh token is spent: the app must be installed again.</exception>
    public async Task<Installation> RenewAsync(Installation installation, CancellationToken cancellationToken) =>
        WithTokens(
            installation,
            await CallAsync(new(StringComparer.Ordinal) { ["grant_type"] = "refresh_token", ["refresh_token"] = installation.RefreshToken! }, cancellationToken));

    private Installation WithTokens(Installation installation, Payload body) => installation with
    {
        AccessToken = body["access_token"] ?? throw new SendRefusedException("oauth.v2.access: Slack named no access token"),
        RefreshToken = body["refresh_token"],
        ExpiresAt = body.Object("expires_in").Element is { ValueKind: System.Text.Json.JsonValueKind.Number } seconds
            ? time.GetUtcNow().AddSeconds(seconds.GetInt64())
            : null,
    };

    private async Task<Payload> CallAsync(Dictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{options.Value.ClientId}:{options.Value.ClientSecret}")));
        var result = await api.SendAsync(
            SlackMethod.OAuthAccess,
            team: "oauth",
            channel: null,
            () => new HttpRequestMessage(HttpMethod.Post, api.Address(SlackMethod.OAuthAccess))
            {
                Content = new FormUrlEncodedContent(fields),
                Headers = { Authorization = new AuthenticationHeaderValue("Basic", secret) },
            },
            cancellationToken);
        return result.OrThrow(SlackMethod.OAuthAccess).Body;
    }
}
