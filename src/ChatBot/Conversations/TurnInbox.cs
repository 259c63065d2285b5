using ChatBot.Conversations.Storage;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

/// <summary>Where channels hand messages over.</summary>
internal sealed class TurnInbox(IStateDatabase database, TurnSignal signal, TimeProvider time, IOptions<ConversationOptions> options)
{
    /// <summary>
    /// Stores the turn unless its message is known already. When this returns, the turn survives a crash and a power cut, and will be answered.
    /// </summary>
    /// <returns>True when the message is new. False when it was stored before: acknowledge it just the same.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was promised; answer 503, so that the platform sends the message again.</exception>
    public async Task<bool> AcceptAsync(Turn turn, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.AcceptLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var isNew = await database.AcceptAsync(turn, time.GetUtcNow(), either.Token);
            if (isNew)
                signal.Raise();
            return isNew;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new StoreUnavailableException($"The message could not be stored within {options.Value.AcceptLimit.TotalSeconds} s (Conversations:AcceptLimit).");
        }
        catch (StateRefusedException exception)
        {
            throw new StoreUnavailableException(exception.Message, exception);
        }
    }
}
