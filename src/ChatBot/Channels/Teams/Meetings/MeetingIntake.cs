using ChatBot.Channels.Teams.Cards;
using ChatBot.Channels.Teams.Incoming;
using ChatBot.Channels.Teams.Outgoing;
using ChatBot.Channels.Teams.References;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;

namespace ChatBot.Channels.Teams.Meetings;

/// <summary>Briefings for meetings: offered until a chat has chosen, posted where it wants them.</summary>
internal sealed class MeetingIntake(ConversationReferences references, TurnInbox inbox, Errands errands, ConnectorClient connector, TimeProvider time)
{
    private const string Added = "added";

    public static bool IsMeeting(Activity activity) =>
        activity.ChannelData?.Meeting?.Id is { Length: > 0 } || activity.Conversation?.Id?.StartsWith("19:meeting_", StringComparison.Ordinal) == true;

    public async Task BeginAsync(Activity activity, CancellationToken cancellationToken)
    {
        await references.RememberAsync(activity, cancellationToken);
        if (MeetingStart.Of(activity) is not { } meeting)
            return;
        var chosen = await ChosenAsync(activity, cancellationToken);
        if (chosen == MeetingBriefings.On)
            await inbox.AcceptAsync(MessageTurn.Meeting(activity, meeting, time.GetUtcNow()), cancellationToken);
        else if (chosen == MeetingBriefings.Undecided)
            await OfferAsync(activity, meeting.Id, cancellationToken);
    }

    public Task AddAsync(Activity activity, CancellationToken cancellationToken) =>
        IsMeeting(activity) ? OfferAsync(activity, Added, cancellationToken) : Task.CompletedTask;

    /// <summary>Somebody of the chat chose; the card that asked shows it to everybody.</summary>
    public async Task ChooseAsync(Activity activity, MeetingBriefings chosen, MessageId? card, CancellationToken cancellationToken)
    {
        var (tenant, conversation) = MessageTurn.PlaceOf(activity);
        await references.RememberAsync(activity, cancellationToken);
        var isChanged = await references.ChooseAsync(tenant, conversation, chosen, cancellationToken);
        // Who says what is so already is told that it is; a message that is delivered again is not.
        var isSaid = card is null && await references.MeetAsync(tenant, conversation, $"said/{activity.Id}", cancellationToken);
        if (!isChanged && !isSaid)
            return;
        var address = MessageTurn.AddressOf(activity);
        var shown = Message(address, chosen, IsJapanese(activity));
        errands.Send(async cancellation => _ = card is { } message
            ? await connector.UpdateAsync(address, tenant, message, shown, cancellation)
            : await connector.PostAsync(address, tenant, shown, cancellation));
    }

    public async Task<MeetingBriefings> ChosenAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (tenant, conversation) = MessageTurn.PlaceOf(activity);
        return (await references.FindAsync(tenant, conversation, cancellationToken))?.Briefings ?? MeetingBriefings.Undecided;
    }

    public static bool IsJapanese(Activity activity) => activity.Locale?.StartsWith("ja", StringComparison.OrdinalIgnoreCase) == true;

    // However often Teams tells of it.
    private async Task OfferAsync(Activity activity, string occasion, CancellationToken cancellationToken)
    {
        var (tenant, conversation) = MessageTurn.PlaceOf(activity);
        if (!await references.MeetAsync(tenant, conversation, occasion, cancellationToken))
            return;
        var address = MessageTurn.AddressOf(activity);
        var offer = Message(address, MeetingBriefings.Undecided, IsJapanese(activity));
        errands.Send(cancellation => connector.PostAsync(address, tenant, offer, cancellation));
    }

    private static OutgoingActivity Message(TeamsAddress address, MeetingBriefings chosen, bool isJapanese) => new()
    {
        Type = "message",
        From = address.Bot,
        Conversation = address.Conversation,
        Summary = MeetingCard.Text(chosen, isJapanese),
        Attachments = [new Attachment(QuoteCard.ContentType, MeetingCard.Of(chosen, isJapanese))],
    };
}
