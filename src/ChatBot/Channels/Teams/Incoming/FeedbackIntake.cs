using System.Text.Json;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;

namespace ChatBot.Channels.Teams.Incoming;

/// <summary>What readers press below an answer. Teams keeps none of it, so we do.</summary>
internal sealed class FeedbackIntake(FeedbackLog log)
{
    private const int LongestReason = 4_000;

    /// <returns>False when the invoke is no feedback.</returns>
    public async Task<bool> TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (Reaction(activity.Value) is not var (isHelpful, reason))
            return false;

        var place = MessageTurn.KeyOf(activity with { Id = activity.Id ?? "" });
        if (await AnsweredAsync(activity, place, cancellationToken) is { } turn)
        {
            var giver = new AskerId(activity.From?.Id ?? "");
            await log.AddAsync(new Feedback(turn, place.Channel, place.Tenant, place.Conversation, giver, isHelpful, reason), cancellationToken);
        }

        return true;
    }

    // Not every client says which answer it means; the latest one is nearest.
    private Task<TurnId?> AnsweredAsync(Activity activity, TurnKey place, CancellationToken cancellationToken) => activity.ReplyToId is { Length: > 0 } message
        ? log.FindAsync(place.Channel, place.Tenant, place.Conversation, new MessageId(message), cancellationToken)
        : log.FindLatestAsync(place.Channel, place.Tenant, place.Conversation, cancellationToken);

    public static (bool IsHelpful, string Reason)? Reaction(JsonElement? value)
    {
        if (Member(value, "actionName") is not { } name || Text(name) != "feedback")
            return null;
        var given = Member(value, "actionValue");
        return Text(Member(given, "reaction")) switch
        {
            "like" => (true, Reason(Text(Member(given, "feedback")))),
            "dislike" => (false, Reason(Text(Member(given, "feedback")))),
            _ => null,
        };
    }

    // The form comes as JSON within JSON; its fields are the reader's ticks and words.
    private static string Reason(string? form)
    {
        if (string.IsNullOrWhiteSpace(form))
            return "";
        try
        {
            using var fields = JsonDocument.Parse(form);
            var said = fields.RootElement.ValueKind == JsonValueKind.Object
                ? fields.RootElement.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.String).Select(field => field.Value.GetString()!.Trim())
                : [];
            return Cut(string.Join("; ", said.Where(text => text.Length > 0)));
        }
        catch (JsonException)
        {
            return Cut(form.Trim());
        }
    }

    private static string Cut(string text) => text.Length <= LongestReason ? text : text[..Rendering.ShortText.Boundary(text, LongestReason)];

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? element) => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
