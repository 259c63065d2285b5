using System.Text.Json.Nodes;

namespace ChatBot.Channels.Teams.Wire;

internal sealed record Attachment(string ContentType, JsonObject Content);
