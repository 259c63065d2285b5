namespace ChatBot.Conversations;

internal enum TurnKind
{
    /// <summary>Something said to the bot. A mention and the message that carries it are one and the same.</summary>
    Message,

    /// <summary>An edit of an earlier message that the channel takes as a question of its own.</summary>
    Edit,

    /// <summary>A slash command, a message shortcut or a button: the message id is the trigger's.</summary>
    Command,

    /// <summary>Nobody wrote: a schedule or a watch fell due.</summary>
    Scheduled,
}

/// <summary>What makes a message the same message, however often and in whatever envelope it is delivered.</summary>
/// <param name="Channel">The channel's name: "slack", "teams".</param>
internal sealed record TurnKey(string Channel, TenantId Tenant, ConversationId Conversation, MessageId Message, TurnKind Kind);
