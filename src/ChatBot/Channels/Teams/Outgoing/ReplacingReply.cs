using ChatBot.Answering;
using ChatBot.Conversations;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>The question was edited: the new answer stands where the old one stood. Where that was deleted, a new message.</summary>
internal sealed class ReplacingReply(TeamsThread thread, MessageId earlier) : IReply
{
    private bool _isGone;

    public bool CanUpdate => true;

    public async Task<MessageId?> ShowProgressAsync(MessageId? placeholder, AnswerStage stage, CancellationToken cancellationToken)
    {
        if (!_isGone)
            (await thread.PostAsync(thread.Typing(), cancellationToken)).OrThrow();
        return placeholder ?? (_isGone ? null : earlier);
    }

    public async Task<MessageId?> DeliverAsync(MessageId? placeholder, Delivery delivery, CancellationToken cancellationToken)
    {
        var parts = thread.Messages(delivery);
        try
        {
            if (!_isGone)
                return await thread.ReplaceAsync(placeholder ?? earlier, parts, cancellationToken);
        }
        catch (Conversations.Outbound.MessageGoneException)
        {
            _isGone = true;
            throw;
        }

        var first = (await thread.PostAsync(parts[0], cancellationToken)).OrThrow();
        return await thread.PostRestAsync(parts, cancellationToken) ?? first;
    }
}
