using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Channels.Teams.Meetings;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;

namespace ChatBot.Channels.Teams.Incoming;

/// <summary>Buttons of our cards. A card is in its readers' hands: of what comes back only the verb is believed, and the place is the verified one.</summary>
internal sealed class CardActions(MeetingIntake meetings)
{
    public async Task<JsonObject> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        switch (Verb(activity.Value))
        {
            case MeetingCard.On:
                return await ChooseAsync(activity, MeetingBriefings.On, cancellationToken);
            case MeetingCard.Off:
                return await ChooseAsync(activity, MeetingBriefings.Off, cancellationToken);
            case MeetingCard.Show:
                return Shown(MeetingCard.Of(await meetings.ChosenAsync(activity, cancellationToken), MeetingIntake.IsJapanese(activity)));
            default:
                return Refused("The button is of an earlier version. Please ask again.");
        }
    }

    private async Task<JsonObject> ChooseAsync(Activity activity, MeetingBriefings chosen, CancellationToken cancellationToken)
    {
        var card = activity.ReplyToId is { Length: > 0 } id ? new MessageId(id) : (MessageId?)null;
        await meetings.ChooseAsync(activity, chosen, card, cancellationToken);
        return Shown(MeetingCard.Of(chosen, MeetingIntake.IsJapanese(activity)));
    }

    private static JsonObject Shown(JsonObject card) => new() { ["statusCode"] = 200, ["type"] = QuoteCard.ContentType, ["value"] = card };

    private static JsonObject Refused(string message) => new()
    {
        ["statusCode"] = 400,
        ["type"] = "application/vnd.microsoft.error",
        ["value"] = new JsonObject { ["code"] = "BadRequest", ["message"] = message },
    };

    private static string? Verb(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } invoked
        && invoked.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object
        && action.TryGetProperty("verb", out var verb) && verb.ValueKind == JsonValueKind.String
            ? verb.GetString()
            : null;
}
