using System.Text.Json.Nodes;

namespace ChatBot.EndToEnd.Teams;

/// <summary>One call as the Playground recorded it.</summary>
internal sealed record Recorded(bool IsFromBot, string Activity, string Conversation, JsonObject Body, int Status, long At)
{
    public string Text => (string?)Body["text"] ?? "";

    public JsonNode? Entity(string kind) => (Body["entities"] as JsonArray)?.SingleOrDefault(entity => (string?)entity?["type"] == kind);

    public static IReadOnlyList<Recorded> Read(string file)
    {
        if (!File.Exists(file))
            return [];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        // What follows the last divider is still being written.
        return [.. reader.ReadToEnd().Split("\n---\n")[..^1].Select(entry => Of(JsonNode.Parse(entry)!))];
    }

    private static Recorded Of(JsonNode entry) => new(
        ((string?)entry["direction"])!.StartsWith("User Application", StringComparison.Ordinal),
        (string?)entry["activityName"] ?? "",
        (string?)entry["conversationId"] ?? "",
        entry["request"]?["body"] as JsonObject ?? [],
        (int?)entry["response"]?["statusCode"] ?? 0,
        (long?)entry["timestamp"] ?? 0);
}
