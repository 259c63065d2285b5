using System.Text.Json.Nodes;

namespace ChatBot.Tests.Fakes;

/// <summary>A call as it reached the fake platform, whether it was served or not.</summary>
internal sealed record ReceivedCall(string Operation, string Path, string Authorization, JsonObject Body, DateTimeOffset At);
