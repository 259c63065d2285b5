using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>Publishes signing keys where the Bot Service does, without a network; remembers every address it was asked for.</summary>
internal sealed class KeyService(params IReadOnlyList<SigningKey> keys) : HttpMessageHandler
{
    public string Metadata { get; init; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    public string Issuer { get; init; } = "https://api.botframework.com";

    /// <summary>What is published at this moment.</summary>
    public IReadOnlyList<SigningKey> Published { get; set; } = keys;

    private string Keys => new Uri(new Uri(Metadata), "/v1/.well-known/keys").ToString();

    public ConcurrentQueue<string> Asked { get; } = new();

    public bool IsDown { get; set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.ToString();
        Asked.Enqueue(address);
        if (IsDown)
            throw new HttpRequestException("the key service is down");
        return Task.FromResult(address switch
        {
            _ when address == Metadata => Json(new JsonObject
            {
                ["issuer"] = Issuer,
                ["jwks_uri"] = Keys,
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            }),
            _ when address == Keys => Json(new JsonObject { ["keys"] = new JsonArray([.. Published.Select(key => key.Published())]) }),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        });
    }

    private static HttpResponseMessage Json(JsonObject body) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
