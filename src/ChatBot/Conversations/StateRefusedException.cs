namespace ChatBot.Conversations;

/// <summary>The stored state is damaged, or newer than this program. The message names the remedy; the host does not start.</summary>
internal sealed class StateRefusedException(string message, Exception? cause = null) : Exception(message, cause);
