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
internal sealed record TurnKey(string Channel, TenantId Tenant, ConversationId Conversation, MessageId Message, TurnKind Kind)
{
    private const char Wording = '/';

    /// <summary>The key of a later wording: an edit is known by what it says, so that the same edit delivered again is answered once.</summary>
    public TurnKey Edited(string text) => this with { Message = new MessageId($"{EditPrefix}{TurnId.Digest(text)}"), Kind = TurnKind.Edit };

    /// <summary>What the message ids of all later wordings begin with.</summary>
    public string EditPrefix => $"{Message}{Wording}";
}
