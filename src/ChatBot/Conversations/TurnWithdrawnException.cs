namespace ChatBot.Conversations;

/// <summary>The asker took the message back, or the app was removed, while the answer was under way: nothing more is to be shown.</summary>
internal sealed class TurnWithdrawnException(TurnId turn) : Exception($"Turn {turn} was taken back while it was answered.");
