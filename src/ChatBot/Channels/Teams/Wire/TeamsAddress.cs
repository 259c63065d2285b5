namespace ChatBot.Channels.Teams.Wire;

/// <summary>What a turn keeps in order to be replied to, perhaps later and by another host. No secrets.</summary>
/// <param name="Conversation">As Teams wrote it: in a channel with the thread's root message.</param>
/// <param name="ReplyTo">The message that asked; null where nobody did.</param>
/// <param name="Replaces">Our earlier answer, when its question was edited.</param>
/// <param name="Team">The team of a channel.</param>
/// <param name="IsUnasked">Nobody asked: an answer is shown, and nothing in place of one.</param>
/// <param name="TimeZone">Of the one who asked, by its IANA name.</param>
internal sealed record TeamsAddress(
    string ServiceUrl,
    ConversationAccount Conversation,
    ChannelAccount Bot,
    ChannelAccount User,
    string? ReplyTo = null,
    string? Replaces = null,
    string? Team = null,
    bool IsUnasked = false,
    string? TimeZone = null)
{
    public bool IsPersonal => Conversation.ConversationType == "personal";
}
