namespace ChatBot.Conversations.Outbound;

/// <summary>The message was surely not shown, and may be tried again later.</summary>
internal sealed class SendFailedException(string reason, TimeSpan? retryAfter = null, Exception? cause = null)
    : Exception($"The message could not be sent: {reason}", cause)
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
