using System.Text.Json.Serialization;

namespace ChatBot.Conversations.Storage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<NearPassage>))]
internal sealed partial class StateJson : JsonSerializerContext;
