namespace ChatBot.Conversations.Outbound;

/// <summary>The message to update is not there any more: somebody deleted it. The worker posts another in its place.</summary>
internal sealed class MessageGoneException(string reason) : Exception($"The message to update is gone: {reason}");
