using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>Publishes signing keys where the Bot Service does, without a network; remembers every address it was asked for.</summary>
internal sealed class KeyService(params IReadOnlyList<SigningKey> keys) : HttpMessageHandler
{
    private const string Metadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    private const string Keys = "https://login.botframework.com/v1/.well-known/keys";

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
            Metadata => Json(new JsonObject
            {
                ["issuer"] = "https://api.botframework.com",
                ["jwks_uri"] = Keys,
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            }),
            Keys => Json(new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => key.Published())]) }),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        });
    }

    private static HttpResponseMessage Json(JsonObject body) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
