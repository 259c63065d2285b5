namespace ChatBot.Conversations.Outbound;

/// <summary>The platform will never show this message here: the channel is gone, the app was removed, the message is not allowed.</summary>
internal sealed class SendRefusedException(string reason) : Exception($"The platform refuses the message: {reason}");
