using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace ChatBot.Tests.Fakes;

/// <summary>One call for vectors as it came over the wire.</summary>
internal sealed record EmbeddingRequest(string Path, string? Authorization, string? ApiKey, JsonObject Body)
{
    public IReadOnlyList<string> Texts { get; } = [.. Body["input"]!.AsArray().Select(text => (string)text!)];

    public JsonObject Reply(Func<string, float[]> embed) => new()
    {
        ["object"] = "list",
        ["model"] = (string?)Body["model"],
        ["data"] = new JsonArray([.. Texts.Select((text, index) => new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = index,
            ["embedding"] = Encoded(embed(text)),
        })]),
        ["usage"] = new JsonObject { ["prompt_tokens"] = Texts.Sum(text => text.Length / 4), ["total_tokens"] = Texts.Sum(text => text.Length / 4) },
    };

    private JsonNode Encoded(float[] vector) => (string?)Body["encoding_format"] == "base64"
        ? Convert.ToBase64String(MemoryMarshal.AsBytes(vector.AsSpan()))
        : new JsonArray([.. vector.Select(number => (JsonNode)number)]);
}
