using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>A key of the pretended Bot Service, and tokens as good or as bad as a test wants them.</summary>
internal sealed class SigningKey(string id, params string[] endorsements) : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);

    public string Id => id;

    public byte[] PublicPem => Encoding.UTF8.GetBytes(rsa.ExportSubjectPublicKeyInfoPem());

    public JsonObject Published()
    {
        var parameters = rsa.ExportParameters(false);
        var key = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id, ["alg"] = "RS256",
            ["n"] = Base64Url.EncodeToString(parameters.Modulus), ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (endorsements.Length > 0)
            key["endorsements"] = new JsonArray([.. endorsements.Select(endorsement => JsonValue.Create(endorsement))]);
        return key;
    }

    public string Sign(JsonObject header, JsonObject payload) => Sign(Signed(header, payload));

    public string Sign(string signed) =>
        $"{signed}.{Base64Url.EncodeToString(rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";

    public string SignPss(JsonObject header, JsonObject payload)
    {
        var signed = Signed(header, payload);
        return $"{signed}.{Base64Url.EncodeToString(rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pss))}";
    }

    public static string SignSymmetric(JsonObject header, JsonObject payload, byte[] secret)
    {
        var signed = Signed(header, payload);
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)))}";
    }

    public static string Signed(JsonObject header, JsonObject payload) =>
        $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload.ToJsonString()))}";

    public void Dispose() => rsa.Dispose();
}
