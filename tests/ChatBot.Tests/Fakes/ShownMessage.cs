using System.Text.Json.Nodes;

namespace ChatBot.Tests.Fakes;

/// <summary>A message somebody could see, and everything it ever said.</summary>
/// <param name="Thread">The message that heads the thread it stands in; empty at the top of its conversation.</param>
internal sealed record ShownMessage(string Tenant, string Conversation, string Thread, string Id, IReadOnlyList<JsonObject> Versions, bool Deleted = false)
{
    public JsonObject Latest => Versions[^1];

    public string Text => (string?)Latest["text"] ?? "";
}
