using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Channels.Teams.Wire;

/// <summary>
/// Exact names, and each of them once: two readers that pick different ones of two equal keys is how a checked
/// service URL and a used one come apart.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(TeamsAddress))]
[JsonSerializable(typeof(ConnectorReply))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class TeamsJson : JsonSerializerContext
{
    /// <summary>For what is sent: Japanese as it stands, or it would count six times against the limit. Never put inside HTML.</summary>
    public static TeamsJson Sent { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
