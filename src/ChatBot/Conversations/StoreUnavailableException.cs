namespace ChatBot.Conversations;

/// <summary>The store could not write. Nothing was promised: a channel answers 503, and the platform sends the message again.</summary>
internal sealed class StoreUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
