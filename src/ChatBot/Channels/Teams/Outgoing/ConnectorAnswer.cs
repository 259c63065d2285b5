using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>The connector's answer to one call; 429 and 5xx never come this far.</summary>
internal sealed record ConnectorAnswer(int Status, string? Id, string Reason)
{
    public bool IsGood => Status is >= 200 and < 300;

    /// <exception cref="SendFailedException">Not shown, and may be later.</exception>
    /// <exception cref="SendRefusedException">Will never be shown here.</exception>
    public MessageId? OrThrow() => Status switch
    {
        >= 200 and < 300 => Id is { Length: > 0 } id ? new MessageId(id) : null,
        401 or 412 => throw new SendFailedException(Reason),
        _ => throw new SendRefusedException(Reason),
    };

    /// <summary>As <see cref="OrThrow"/> for a message that was there before.</summary>
    /// <exception cref="MessageGoneException">Somebody deleted it.</exception>
    public MessageId? OrGone() => Status == 404 ? throw new MessageGoneException(Reason) : OrThrow();
}
