namespace ChatBot.Conversations;

/// <summary>What a reader thought of an answer.</summary>
/// <param name="Turn">Names the answer; it must be one that was given in this place, whatever the client says.</param>
/// <param name="Giver">Who pressed the button: not always who asked.</param>
/// <param name="Reason">In the reader's words; empty when none was given.</param>
internal sealed record Feedback(
    TurnId Turn, string Channel, TenantId Tenant, ConversationId Conversation, AskerId Giver, bool IsHelpful, string Reason);
