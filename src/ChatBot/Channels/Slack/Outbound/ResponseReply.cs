using ChatBot.Answering;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Slack.Outbound;

/// <summary>The answer to a command or a shortcut, posted to its response URL: the asker alone sees it unless it was asked in the open.</summary>
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
        var canShare = !isOpen && !place.IsOpen && !place.IsDirect;
        var parts = AnswerMessage.Parts(delivery, delivery.Answer is null && delivery.Briefing is null ? null : turn.Text, targets, canShare);
        await PostAsync(place.IsOpen && !isOpen ? WithReason(parts[0]) : parts[0], isOpen, cancellationToken);
        foreach (var part in parts.Skip(1))
            await PostNextAsync(part, isOpen, cancellationToken);
        return null;
    }

    // It was asked to be said to all.
    private SlackMessage WithReason(SlackMessage part)
    {
        var reason = SlackNotices.ForYouAlone.In(turn.SpokenLanguage);
        return new SlackMessage($"{part.Text}\n{reason}", [new ContextBlock([new PlainText(reason)]), .. part.Blocks ?? []]);
    }

    private async Task PostNextAsync(SlackMessage part, bool isOpen, CancellationToken cancellationToken)
    {
        try
        {
            await PostAsync(part, isOpen, cancellationToken);
        }
        catch (SendFailedException failed)
        {
            // The parts before it were shown: the whole must not be sent again.
            throw new AmbiguousSendException(failed.Message, failed);
        }
    }

    private async Task PostAsync(SlackMessage part, bool isOpen, CancellationToken cancellationToken)
    {
        var message = new Respond(isOpen ? "in_channel" : "ephemeral", part.Text, part.Blocks);
        if (!await api.RespondAsync(place.Team, new Uri(place.ResponseUrl!), message, cancellationToken)
            && !await api.RespondAsync(place.Team, new Uri(place.ResponseUrl!), message with { Blocks = null }, cancellationToken))
            throw new SendRefusedException("the response URL takes nothing any more: it does so for half an hour, and five times");
    }
}
