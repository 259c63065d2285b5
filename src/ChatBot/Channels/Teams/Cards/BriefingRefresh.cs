using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Briefings;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>Lets a reader bring a briefing or a timeline up to date in its place: what is upcoming changes by the day, and documents come.</summary>
/// <param name="Topic">Empty for a timeline of everything.</param>
/// <param name="Language">"en" or "ja"; null takes the topic's own.</param>
internal sealed record BriefingRefresh(BriefingForm Form, string Topic, string? Language)
{
    public const string BriefingVerb = "briefing/show";
    public const string TimelineVerb = "timeline/show";

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
    public static BriefingRefresh? Of(JsonElement? action)
    {
        if (action is not { ValueKind: JsonValueKind.Object } pressed
            || !pressed.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("topic", out var topic) || topic.ValueKind != JsonValueKind.String
            || topic.GetString() is not { Length: <= BriefingRequest.MaximumLength } text)
            return null;
        var form = pressed.GetProperty("verb").ValueEquals(TimelineVerb) ? BriefingForm.Timeline : BriefingForm.Page;
        return text.Length > 0 || form == BriefingForm.Timeline ? new BriefingRefresh(form, text, LanguageOf(data)) : null;
    }

    private static string? LanguageOf(JsonElement data) =>
        data.TryGetProperty("language", out var language) && language.ValueKind == JsonValueKind.String && language.GetString() is ("en" or "ja") and var spoken ? spoken : null;

    private static JsonObject Action(Briefing briefing) => new()
    {
        ["type"] = "Action.Execute",
        ["verb"] = briefing.Form == BriefingForm.Timeline ? TimelineVerb : BriefingVerb,
        ["title"] = briefing.Language == "ja" ? "最新にする" : "Bring up to date",
        ["data"] = new JsonObject { ["topic"] = briefing.Topic, ["language"] = briefing.Language },
    };
}
