using ChatBot.Channels.Teams.Meetings;
using ChatBot.Channels.Teams.References;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;

namespace ChatBot.Channels.Teams.Incoming;

/// <summary>What becomes of a verified activity. What is unknown is acknowledged and passed over; an unknown invoke is not.</summary>
internal sealed class ActivityIntake(
    TurnInbox inbox, ConversationReferences references, MeetingIntake meetings, Corrections corrections, Stops stops, Invokes invokes, TimeProvider time)
{
    /// <exception cref="StoreUnavailableException">Nothing was promised.</exception>
    public async Task<IResult> TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case "message" when IsQuestion(activity) && !activity.IsPersonal && MeetingWish.Of(SpokenText.Of(activity)) is { } chosen:
                await meetings.ChooseAsync(activity, chosen, card: null, cancellationToken);
                break;
            case "message" when IsQuestion(activity) && Requests.Of(SpokenText.Of(activity)) == Request.Stop:
                await references.RememberAsync(activity, cancellationToken);
                await stops.TakeAsync(activity, cancellationToken);
                break;
            case "message" when IsQuestion(activity):
                await references.RememberAsync(activity, cancellationToken);
                await inbox.AcceptAsync(MessageTurn.Asked(activity, time.GetUtcNow()), cancellationToken);
                break;
            case "messageUpdate" when IsQuestion(activity) && activity.ChannelData?.EventType is null or "editMessage" or "undeleteMessage":
                await corrections.EditAsync(activity, cancellationToken);
                break;
            case "messageDelete" when activity.Id is not null:
                await corrections.DeleteAsync(activity, cancellationToken);
                break;
            case "conversationUpdate" when IsAmong(activity.MembersAdded, activity):
            case "installationUpdate" when activity.Action is "add":
                var since = await references.SaveAsync(activity, cancellationToken);
                await inbox.AcceptAsync(MessageTurn.Welcome(activity, since, time.GetUtcNow()), cancellationToken);
                await meetings.AddAsync(activity, cancellationToken);
                break;
            case "event" when activity.Name == MeetingStart.Event:
                await meetings.BeginAsync(activity, cancellationToken);
                break;
            case "conversationUpdate" when IsAmong(activity.MembersRemoved, activity):
            case "installationUpdate" when activity.Action is "remove":
                await corrections.ForgetAsync(activity, cancellationToken);
                break;
            case "invoke":
                return await invokes.AnswerAsync(activity, cancellationToken);
        }

        return Results.Ok();
    }

    private static bool IsQuestion(Activity activity) =>
        activity.Id is { Length: > 0 } && !IsBot(activity) && !IsCardSubmit(activity);

    // Bots that answer bots never stop.
    private static bool IsBot(Activity activity) =>
        activity.From is not { Id: { Length: > 0 } id } from
        || id == activity.Recipient?.Id
        || id.StartsWith("28:", StringComparison.Ordinal)
        || string.Equals(from.Role, "bot", StringComparison.OrdinalIgnoreCase);

    private static bool IsCardSubmit(Activity activity) => activity.Value is not null && string.IsNullOrWhiteSpace(activity.Text);

    private static bool IsAmong(IReadOnlyList<ChannelAccount?>? members, Activity activity) =>
        activity.Recipient?.Id is { Length: > 0 } bot && members?.Any(member => member?.Id == bot) == true;
}
