namespace ChatBot.Conversations.Outbound;

/// <summary>The platform may have shown the message or not. Sending it again blindly could show it twice.</summary>
internal sealed class AmbiguousSendException(string reason, Exception? cause = null)
    : Exception($"The message may or may not have been shown: {reason}", cause);
