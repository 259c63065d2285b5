using System.Text.Json.Nodes;

namespace ChatBot.EndToEnd.Slack;

internal static class JsonReading
{
    public static JsonArray AsArrayOf(this JsonObject one, string name) => one[name]!.AsArray();
}
