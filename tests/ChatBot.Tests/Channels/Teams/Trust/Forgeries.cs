using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Tests.Channels.Teams.Trust;

/// <param name="Authorization">Null sends no header.</param>
internal sealed record Forgery(string Name, string? Authorization, string Body, string ContentType = "application/json");

/// <summary>Requests that look right and are not, each wrong in one way.</summary>
internal static class Forgeries
{
    private const string ServiceUrl = TeamsMessage.ServiceUrl;

    private static readonly string[] LookAlikes =
    [
        "https://smba.trafficmanager.net.evil.example/emea/", "https://evil.trafficmanager.net/emea/", "https://trafficmanager.net/emea/",
        "https://smba.trafficmanager.net@evil.example/emea/", "https://user:pass@smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net:8443/emea/",
        "http://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net./emea/", "https://smba-trafficmanager.net/emea/",
        "https://smba.trafficmanager.net\\@evil.example/", "https://evil.example/smba.trafficmanager.net/", "https://evil.example#smba.trafficmanager.net",
        "https://evil.example?smba.trafficmanager.net", "https://xn--smba-trafficmanager.net/emea/", "https://smbа.trafficmanager.net/emea/",
        "https://[::1]/emea/", "https://127.0.0.1/emea/", "http://localhost:3978/_connector", "http://localhost:3978/_connector/", "//smba.trafficmanager.net/emea/",
        "https:/smba.trafficmanager.net/emea/", "ftp://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea/../../evil", " https://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net/emea/?x=1", "https://smba.trafficmanager.net/emea/#x", "https://smba.trafficmanager.net%2eevil.example/emea/",
        "https://smba.infra.gov.teams.microsoft.us/emea/", "https://teams.microsoft.com/emea/", "https://api.botframework.com/", "file:///etc/passwd", "",
    ];

    public static IEnumerable<Forgery> All(SigningKey good, SigningKey unendorsed, SigningKey elsewhere, SigningKey stranger, DateTimeOffset now) =>
    [
        .. Headers(good, now),
        .. Signatures(good, stranger, now),
        .. Claims(good, now),
        .. Endorsements(good, unendorsed, elsewhere, now),
        .. LookAlikes.Select(url => Mismatch($"service URL {url}, claimed too", good, now, url, url)),
        .. ServiceUrls(good, now),
        .. Bodies(good, now),
    ];

    public static string Token(SigningKey key, DateTimeOffset now, string serviceUrl = ServiceUrl) => key.Sign(Header(key), Payload(now, serviceUrl));

    private static IEnumerable<Forgery> Headers(SigningKey key, DateTimeOffset now)
    {
        var token = Token(key, now);
        yield return Bare("no token", null);
        yield return Bare("an empty header", "");
        yield return Bare("a bearer without a token", "Bearer ");
        yield return Bare("another scheme", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("a:b"))}");
        yield return Bare("a token without its scheme", token);
        yield return Bare("a token that is none", "Bearer x");
        yield return Bare("a token of dots", "Bearer ..");
        yield return Bare("two parts of three", $"Bearer {token[..token.LastIndexOf('.')]}");
        yield return Bare("a token with its signature cut off", $"Bearer {token[..(token.LastIndexOf('.') + 1)]}");
        yield return Bare("a very long token", $"Bearer {new string('a', 20_000)}");
    }

    private static IEnumerable<Forgery> Signatures(SigningKey key, SigningKey stranger, DateTimeOffset now)
    {
        var payload = Payload(now, ServiceUrl);
        yield return Bare("algorithm none", $"Bearer {SigningKey.Signed(new JsonObject { ["alg"] = "none", ["typ"] = "JWT" }, payload)}.");
        yield return Bare("algorithm none, the key named", $"Bearer {SigningKey.Signed(Header(key).With("alg", "none"), payload)}.");
        yield return Bare("HS256 with the public key", $"Bearer {SigningKey.SignSymmetric(Header(key).With("alg", "HS256"), payload, key.PublicPem)}");
        yield return Bare("PS256", $"Bearer {key.SignPss(Header(key).With("alg", "PS256"), payload)}");
        yield return Bare("RS384 in the header", $"Bearer {key.Sign(Header(key).With("alg", "RS384"), payload)}");
        yield return Bare("no algorithm", $"Bearer {key.Sign(new JsonObject { ["typ"] = "JWT", ["kid"] = key.Id }, payload)}");
        yield return Bare("a stranger's key under a good name", $"Bearer {stranger.Sign(Header(key), payload)}");
        yield return Bare("a stranger's key under its own name", $"Bearer {stranger.Sign(Header(stranger), payload)}");
        yield return Bare("no key named", $"Bearer {key.Sign(new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT" }, payload)}");
        yield return Bare("a key by address", $"Bearer {stranger.Sign(Header(stranger).With("jku", "https://evil.example/keys"), payload)}");
        yield return Bare("a key in the header", $"Bearer {stranger.Sign(Header(stranger).With("jwk", stranger.Published()), payload)}");
        yield return Bare("a certificate by address", $"Bearer {stranger.Sign(Header(stranger).With("x5u", "https://evil.example/cert"), payload)}");
        var token = Token(key, now);
        var signature = token.LastIndexOf('.') + 1;
        yield return Bare("a changed signature", $"Bearer {token[..signature]}{(token[signature] == 'A' ? 'B' : 'A')}{token[(signature + 1)..]}");
        yield return Bare("another payload under the signature", $"Bearer {SigningKey.Signed(Header(key), Payload(now, "https://evil.example/"))}{token[(signature - 1)..]}");
    }

    private static IEnumerable<Forgery> Claims(SigningKey key, DateTimeOffset now)
    {
        (string Name, Func<JsonObject, JsonObject> Change)[] changes =
        [
            ("the emulator's issuer", payload => payload.With("iss", "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")),
            ("the government's issuer", payload => payload.With("iss", "https://api.botframework.us")),
            ("an issuer with a slash", payload => payload.With("iss", "https://api.botframework.com/")),
            ("no issuer", payload => Without(payload, "iss")),
            ("another bot's audience", payload => payload.With("aud", "11111111-1111-4111-8111-111111111111")),
            ("an audience in capitals", payload => payload.With("aud", TeamsMessage.AppId.ToUpperInvariant())),
            ("an empty audience", payload => payload.With("aud", "")),
            ("no audience", payload => Without(payload, "aud")),
            ("expired", payload => payload.With("exp", now.AddMinutes(-6).ToUnixTimeSeconds()).With("nbf", now.AddHours(-2).ToUnixTimeSeconds())),
            ("not valid yet", payload => payload.With("nbf", now.AddMinutes(6).ToUnixTimeSeconds())),
            ("no expiry", payload => Without(payload, "exp")),
            ("an expiry that is no time", payload => payload.With("exp", "never")),
        ];
        return changes.Select(change => Bare(change.Name, $"Bearer {key.Sign(Header(key), change.Change(Payload(now, ServiceUrl)))}"));
    }

    private static IEnumerable<Forgery> Endorsements(SigningKey good, SigningKey unendorsed, SigningKey elsewhere, DateTimeOffset now)
    {
        yield return Bare("a key without endorsements", $"Bearer {Token(unendorsed, now)}");
        yield return Bare("a key endorsed for other channels", $"Bearer {Token(elsewhere, now)}");
        yield return new Forgery("another channel, which the key is endorsed for", $"Bearer {Token(elsewhere, now)}", TeamsMessage.Personal().With("channelId", "webchat").ToJsonString());
        yield return new Forgery("another channel", $"Bearer {Token(good, now)}", TeamsMessage.Personal().With("channelId", "webchat").ToJsonString());
        yield return new Forgery("no channel", $"Bearer {Token(good, now)}", Without(TeamsMessage.Personal(), "channelId").ToJsonString());
    }

    private static IEnumerable<Forgery> ServiceUrls(SigningKey key, DateTimeOffset now)
    {
        yield return Mismatch("another region than claimed", key, now, "https://smba.trafficmanager.net/amer/", ServiceUrl);
        yield return Mismatch("another listed host than claimed", key, now, "https://smba.infra.gcc.teams.microsoft.com/emea/", ServiceUrl);
        yield return Mismatch("other capitals than claimed", key, now, "https://SMBA.trafficmanager.net/emea/", ServiceUrl);
        yield return Mismatch("a foreign host, a good claim", key, now, "https://evil.example/", ServiceUrl);
        yield return new Forgery("no service URL", $"Bearer {Token(key, now)}", Without(TeamsMessage.Personal(), "serviceUrl").ToJsonString());
        yield return Bare("no claim", $"Bearer {key.Sign(Header(key), Without(Payload(now, ServiceUrl), "serviceurl"))}");
        yield return Bare("the claim in other letters", $"Bearer {key.Sign(Header(key), Without(Payload(now, ServiceUrl), "serviceurl").With("serviceUrl", ServiceUrl))}");
        yield return Bare("two claims", $"Bearer {key.Sign(Header(key), Payload(now, ServiceUrl).With("serviceurl", new JsonArray(ServiceUrl, "https://evil.example/")))}");
    }

    private static IEnumerable<Forgery> Bodies(SigningKey key, DateTimeOffset now)
    {
        var bearer = $"Bearer {Token(key, now)}";
        var good = TeamsMessage.Personal().ToJsonString();
        yield return new Forgery("a foreign tenant", bearer, TeamsMessage.Personal().With("conversation", new JsonObject { ["id"] = "a:1", ["tenantId"] = "99999999-0000-4000-8000-000000000000" }).ToJsonString());
        yield return new Forgery("two tenants", bearer, TeamsMessage.Personal().With("channelData", new JsonObject { ["tenant"] = new JsonObject { ["id"] = "99999999-0000-4000-8000-000000000000" } }).ToJsonString());
        yield return new Forgery("a sender of a foreign tenant", bearer, TeamsMessage.Personal().With("from", new JsonObject { ["id"] = TeamsMessage.User, ["tenantId"] = "99999999-0000-4000-8000-000000000000" }).ToJsonString());
        yield return new Forgery("no tenant", bearer, Without(TeamsMessage.Personal().With("conversation", new JsonObject { ["id"] = "a:1" }), "channelData").ToJsonString());
        yield return new Forgery("the service URL twice", bearer, good.Insert(1, "\"serviceUrl\":\"https://evil.example/\","));
        yield return new Forgery("no type", bearer, Without(TeamsMessage.Personal(), "type").ToJsonString());
        yield return new Forgery("no conversation", bearer, Without(TeamsMessage.Personal(), "conversation").ToJsonString());
        yield return new Forgery("not JSON", bearer, "hello");
        yield return new Forgery("a list", bearer, "[]");
        yield return new Forgery("nothing", bearer, "");
        yield return new Forgery("half of it", bearer, good[..(good.Length / 2)]);
        yield return new Forgery("very deep", bearer, string.Concat(Enumerable.Repeat("{\"value\":", 2_000)));
        yield return new Forgery("very large", bearer, TeamsMessage.Personal(new string('x', 300_000)).ToJsonString());
        yield return new Forgery("a form", bearer, good, "text/plain");
    }

    private static Forgery Bare(string name, string? authorization) => new(name, authorization, TeamsMessage.Personal().ToJsonString());

    private static Forgery Mismatch(string name, SigningKey key, DateTimeOffset now, string told, string claimed) =>
        new(name, $"Bearer {Token(key, now, claimed)}", TeamsMessage.Personal(serviceUrl: told).ToJsonString());

    private static JsonObject Header(SigningKey key) => new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = key.Id };

    private static JsonObject Payload(DateTimeOffset now, string serviceUrl) => new()
    {
        ["serviceurl"] = serviceUrl,
        ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        ["iss"] = "https://api.botframework.com",
        ["aud"] = TeamsMessage.AppId,
    };

    private static JsonObject Without(JsonObject json, string name)
    {
        json.Remove(name);
        return json;
    }
}
