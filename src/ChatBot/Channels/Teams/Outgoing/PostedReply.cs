using ChatBot.Answering;
using ChatBot.Conversations;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>Typing while the work lasts, then one message: for group chats, channels and meetings, where a message that changes would disturb everybody twice.</summary>
internal sealed class PostedReply(TeamsThread thread) : IReply
{
    public bool CanUpdate => false;

    public async Task<MessageId?> ShowProgressAsync(MessageId? placeholder, AnswerStage stage, CancellationToken cancellationToken)
    {
        (await thread.PostAsync(thread.Typing(), cancellationToken)).OrThrow();
        return null;
    }

    public async Task<MessageId?> DeliverAsync(MessageId? placeholder, Delivery delivery, CancellationToken cancellationToken)
    {
        var parts = thread.Messages(delivery);
        var first = (await thread.PostAsync(parts[0], cancellationToken)).OrThrow();
        return await thread.PostRestAsync(parts, cancellationToken) ?? first;
    }
}
