using System.Text;
using System.Text.Json;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>
/// An object of Slack's as it came. Slack adds fields and changes the type of others from event to event (a <c>user</c> may be an id or
/// an object), so what is not there, or is something else, reads as null and never as a fault.
/// </summary>
internal readonly record struct Payload(JsonElement Element)
{
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static Payload Parse(ReadOnlySpan<byte> body) => Parse(Encoding.UTF8.GetString(body));

    public static Payload Parse(string body) => new(JsonElement.Parse(HalfPairs.Mended(body)));

    public string? this[string name] =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    public Payload Object(string name) =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value) ? new Payload(value) : default;

    public bool Has(string name) =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value)
        && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);

    public long? Number(string name) => Object(name).Element is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : null;

    public bool IsTrue(string name) => Object(name).Element.ValueKind == JsonValueKind.True;

    public IEnumerable<Payload> Items(string name) =>
        Object(name).Element is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray().Select(item => new Payload(item)) : [];

    public Payload First(string name) => Items(name).FirstOrDefault();
}
