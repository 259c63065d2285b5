using ChatBot.Answering;
using ChatBot.Channels.Teams.References;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>Nobody waits: a schedule fell due, or a meeting began. It goes by the conversation as it was last heard from, and nowhere once the bot was removed.</summary>
internal sealed class ProactiveReply(ConversationReferences references, Func<TeamsAddress, TeamsThread> threadAt, TeamsAddress stored, Turn turn) : IReply
{
    public bool CanUpdate => false;

    public Task<MessageId?> ShowProgressAsync(MessageId? placeholder, AnswerStage stage, CancellationToken cancellationToken) => Task.FromResult<MessageId?>(null);

    public async Task<MessageId?> DeliverAsync(MessageId? placeholder, Delivery delivery, CancellationToken cancellationToken)
    {
        // Where nobody asked, silence is better than word that nothing was found.
        if (stored.IsUnasked && delivery is not ({ Answer.Outcome: Outcome.Answered or Outcome.Partial } or { Briefing.IsKnown: true }))
            return null;

        var current = await references.FindAsync(turn.Key.Tenant, turn.Key.Conversation, cancellationToken)
            ?? throw new SendRefusedException("the bot was removed from the conversation");
        var address = stored with { ServiceUrl = current.Address.ServiceUrl, Bot = current.Address.Bot, ReplyTo = null, Replaces = null };
        return await new PostedReply(threadAt(address)).DeliverAsync(placeholder, delivery, cancellationToken);
    }
}
