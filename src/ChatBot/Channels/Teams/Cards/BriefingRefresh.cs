using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Briefings;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>Lets a reader bring a briefing up to date in its place: what is upcoming changes by the day, and documents come.</summary>
internal static class BriefingRefresh
{
    public const string Verb = "briefing/show";

    public static JsonObject AddTo(JsonObject card, Briefing briefing)
    {
        // Nobody is listed: the card asks anew only when a reader says so.
        card["refresh"] = new JsonObject { ["action"] = Action(briefing), ["userIds"] = new JsonArray() };
        if (card["actions"] is JsonArray actions)
            actions.Add(Action(briefing));
        else
            card["actions"] = new JsonArray(Action(briefing));
        return card;
    }

    /// <summary>What a button asks for: no more than its reader could have asked in words. Null when it is none of ours.</summary>
    public static string? TopicOf(JsonElement? action) =>
        action is { ValueKind: JsonValueKind.Object } pressed
        && pressed.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty("topic", out var topic) && topic.ValueKind == JsonValueKind.String
        && topic.GetString() is { Length: > 0 and <= BriefingRequest.MaximumLength } text
            ? text
            : null;

    private static JsonObject Action(Briefing briefing) => new()
    {
        ["type"] = "Action.Execute",
        ["verb"] = Verb,
        ["title"] = briefing.Language == "ja" ? "最新にする" : "Bring up to date",
        ["data"] = new JsonObject { ["topic"] = briefing.Topic },
    };
}
