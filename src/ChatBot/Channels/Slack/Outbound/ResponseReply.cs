using ChatBot.Answering;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Slack.Outbound;

/// <summary>The answer to a command or a shortcut: one post to its response URL, which the asker alone sees unless it was asked in the open.</summary>
internal sealed class ResponseReply(Turn turn, SlackPlace place, SlackApi api, ChannelCheck channels, CitationTargets targets, bool isDevelopment) : IReply
{
    public bool CanUpdate => false;

    // The acknowledgement of the command said already that the question is being worked on.
    public Task<MessageId?> ShowProgressAsync(MessageId? placeholder, AnswerStage stage, CancellationToken cancellationToken) =>
        Task.FromResult<MessageId?>(null);

    public async Task<MessageId?> DeliverAsync(MessageId? placeholder, Delivery delivery, CancellationToken cancellationToken)
    {
        if (!SlackAddresses.IsResponseUrl(place.ResponseUrl, isDevelopment))
            throw new SendRefusedException("the response URL is not Slack's");

        var isOpen = place.IsOpen && await channels.IsInternalAsync(place, cancellationToken);
        var content = AnswerMessage.Of(delivery, delivery.Answer is null ? null : turn.Text, targets, canShare: !isOpen && !place.IsOpen && !place.IsDirect);
        var message = new Respond(isOpen ? "in_channel" : "ephemeral", content.Text, content.Blocks, ReplaceOriginal: false);
        if (!await api.RespondAsync(place.Team, new Uri(place.ResponseUrl!), message, cancellationToken))
            throw new SendRefusedException("the response URL takes nothing any more: it does so for half an hour, and five times");
        return null;
    }
}
