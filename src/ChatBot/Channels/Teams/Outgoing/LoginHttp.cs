using Microsoft.Identity.Client;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>Gives the sign-in library the host's own client.</summary>
internal sealed class LoginHttp(IHttpClientFactory clients) : IMsalHttpClientFactory
{
    public const string Client = "teams-login";

    public HttpClient GetHttpClient() => clients.CreateClient(Client);
}
