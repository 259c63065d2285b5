using ChatBot.Answering;
using ChatBot.Channels.Teams.Rendering;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>The place a turn is replied in, with everything a message there must carry.</summary>
internal sealed class TeamsThread(ConnectorClient connector, AnswerMessages messages, TeamsAddress address, Turn turn)
{
    private readonly string _language = turn.SpokenLanguage ?? "en";

    /// <summary>Suggested questions are posted in the asker's name, and only a personal chat hears them without a mention.</summary>
    public IReadOnlyList<OutgoingActivity> Messages(Delivery delivery) =>
        [.. messages.Of(delivery, address.IsPersonal ? address.User.Id : null).Select(Addressed)];

    public OutgoingActivity Typing(AnswerStage? stage = null) =>
        Addressed(new OutgoingActivity { Type = "typing", Text = stage is { } shown ? ProgressText.Of(shown, _language) : null });

    public Task<ConnectorAnswer> PostAsync(OutgoingActivity activity, CancellationToken cancellationToken) =>
        connector.PostAsync(address, turn.Key.Tenant, activity, cancellationToken);

    public Task<ConnectorAnswer> StreamAsync(OutgoingActivity activity, bool isFirst, CancellationToken cancellationToken) =>
        connector.StreamAsync(address, turn.Key.Tenant, activity, isFirst, cancellationToken);

    public Task<ConnectorAnswer> UpdateAsync(MessageId message, OutgoingActivity activity, CancellationToken cancellationToken) =>
        connector.UpdateAsync(address, turn.Key.Tenant, message, activity, cancellationToken);

    /// <summary>Puts the first message in place of <paramref name="message"/> and whatever is left behind it.</summary>
    public async Task<MessageId> ReplaceAsync(MessageId message, IReadOnlyList<OutgoingActivity> parts, CancellationToken cancellationToken)
    {
        (await UpdateAsync(message, parts[0], cancellationToken)).OrGone();
        return await PostRestAsync(parts, cancellationToken) ?? message;
    }

    /// <summary>Posts what did not fit into the first message; returns the last, which asks for feedback.</summary>
    public async Task<MessageId?> PostRestAsync(IReadOnlyList<OutgoingActivity> parts, CancellationToken cancellationToken)
    {
        MessageId? last = null;
        foreach (var part in parts.Skip(1))
            last = (await PostAsync(part, cancellationToken)).OrThrow();
        return last;
    }

    // The Agents Playground looks at the conversation's type before it lets a stream begin; Teams is told all the same.
    private OutgoingActivity Addressed(OutgoingActivity activity) => activity with
    {
        From = address.Bot,
        Recipient = address.User,
        Conversation = address.Conversation,
        ReplyToId = address.ReplyTo,
    };
}
