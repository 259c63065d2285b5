using System.Net;
using System.Net.Http.Headers;
using ChatBot.Channels.Teams.Trust;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>The last step before a request leaves: a host off the list gets neither the token nor a connection.</summary>
/// <param name="token">Null where a development host has no credential: the Agents Playground wants none.</param>
internal sealed class TokenAttachment(ServiceAddresses addresses, ConnectorToken? token) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } address || !addresses.Trust(address))
            throw new SendRefusedException("its service URL is not one of Teams'");
        if (token is null)
            return await base.SendAsync(request, cancellationToken);

        var attached = await token.GetAsync(cancellationToken);
        var response = await SendAsync(request, attached, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return response;

        // Nothing was shown: once more with a fresh token.
        response.Dispose();
        token.Drop(attached);
        return await SendAsync(request, await token.GetAsync(cancellationToken), cancellationToken);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, AccessToken attached, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", attached.Value);
        return base.SendAsync(request, cancellationToken);
    }
}
