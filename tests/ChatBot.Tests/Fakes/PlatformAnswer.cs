using System.Text.Json.Nodes;

namespace ChatBot.Tests.Fakes;

internal sealed record PlatformAnswer(int Status, JsonObject? Body = null);
