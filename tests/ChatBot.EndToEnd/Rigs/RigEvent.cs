using System.Text.Json.Serialization;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>A message as the rigs deliver it: in the shape of Slack's envelope, as far as identity goes.</summary>
/// <param name="EventId">The delivery's id: it changes with every envelope that carries the message.</param>
/// <param name="Padding">Fills the envelope to the size of a real one.</param>
/// <param name="DueInSeconds">0 asks to be answered at once.</param>
internal sealed record RigEvent(
    string EventId, string Type, string Team, string Channel, string Thread, string Ts, string Text, string Padding = "", int DueInSeconds = 0);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RigEvent))]
internal sealed partial class RigJson : JsonSerializerContext;
