using ChatBot.Answering;
using ChatBot.Conversations;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>A channel that says it updates and posts instead.</summary>
internal sealed class BlindChannel(IReplyFactory channel) : IReplyFactory
{
    public string Name => channel.Name;

    public IReply Create(Turn turn) => new Reply(channel.Create(turn));

    private sealed class Reply(IReply reply) : IReply
    {
        public bool CanUpdate => true;

        public Task<MessageId?> ShowProgressAsync(MessageId? placeholder, AnswerStage stage, CancellationToken cancellationToken) =>
            reply.ShowProgressAsync(placeholder, stage, cancellationToken);

        public Task<MessageId?> DeliverAsync(MessageId? placeholder, Delivery delivery, CancellationToken cancellationToken) =>
            reply.DeliverAsync(null, delivery, cancellationToken);
    }
}
