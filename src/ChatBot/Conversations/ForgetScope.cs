namespace ChatBot.Conversations;

/// <summary>Whose words are to be erased: a person's, a conversation's, or all of a tenant that removed the app.</summary>
internal sealed record ForgetScope(string Channel, TenantId Tenant, ConversationId? Conversation = null, AskerId? Asker = null);
