using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Briefings;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Channels.Teams.Meetings;
using ChatBot.Channels.Teams.Rendering;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Teams.Incoming;

/// <summary>Buttons of our cards. A card is in its readers' hands: of what comes back only the verb is believed, and the place is the verified one.</summary>
internal sealed class CardActions(MeetingIntake meetings, Brief brief, TeamsAccess access, CitationLink link, TimeProvider time)
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
            case BriefingRefresh.BriefingVerb or BriefingRefresh.TimelineVerb:
                return await BriefAsync(activity, cancellationToken);
            default:
                return Refused("The button is of an earlier version. Please ask again. / 以前の版のボタンです。もう一度お尋ねください。");
        }
    }

    private async Task<JsonObject> ChooseAsync(Activity activity, MeetingBriefings chosen, CancellationToken cancellationToken)
    {
        var card = activity.ReplyToId is { Length: > 0 } id ? new MessageId(id) : (MessageId?)null;
        await meetings.ChooseAsync(activity, chosen, card, cancellationToken);
        return Shown(MeetingCard.Of(chosen, MeetingIntake.IsJapanese(activity)));
    }

    private async Task<JsonObject> BriefAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (BriefingRefresh.Of(ActionOf(activity.Value)) is not { } asks)
            return Refused("The button does not say on what. Please ask again. / ボタンに対象が含まれていません。もう一度お尋ねください。");
        try
        {
            var asked = MessageTurn.AskedAt(activity, time.GetUtcNow());
            var briefing = await brief(new BriefingRequest(asks.Topic, asked, asks.Language, Since: null, access.Collections(TeamsPlace.Of(activity)), asks.Form, IsAtOnce: true), cancellationToken);
            return BriefingMessages.Of(briefing, link, AnswerMessages.LargestCardBytes) is { Attachments: [var card] }
                ? Shown(card.Content)
                : Refused("There is too much for one card. Please ask for something narrower. / 一枚のカードに収まりません。範囲を狭めてお尋ねください。");
        }
        catch (KnowledgeNotReadyException)
        {
            return Refused("The documents are still being read. Please try again in a moment. / 資料を読み込み中です。しばらくしてからもう一度お試しください。");
        }
    }

    private static JsonObject Shown(JsonObject card) => new() { ["statusCode"] = 200, ["type"] = QuoteCard.ContentType, ["value"] = card };

    private static JsonObject Refused(string message) => new()
    {
        ["statusCode"] = 400,
        ["type"] = "application/vnd.microsoft.error",
        ["value"] = new JsonObject { ["code"] = "BadRequest", ["message"] = message },
    };

    private static string? Verb(JsonElement? value) =>
        ActionOf(value) is { } action && action.TryGetProperty("verb", out var verb) && verb.ValueKind == JsonValueKind.String ? verb.GetString() : null;

    private static JsonElement? ActionOf(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } invoked && invoked.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object ? action : null;
}
