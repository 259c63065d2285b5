using ChatBot.Answering;
using ChatBot.Conversations.Outbound;
using ChatBot.Conversations.Storage;

namespace ChatBot.Conversations;

/// <summary>
/// Shows a turn's progress and answer so that a crash at any point neither loses the answer nor shows it twice: what is about to be
/// done is stored before, what was done is stored after, and the difference is found out or made harmless by an update.
/// </summary>
internal sealed class TurnReply(ClaimedTurn claimed, IReply reply, TurnStore store)
{
    private static readonly AnswerStage First = new(AnswerStageKind.Searching, 0);

    private MessageId? placeholder = claimed.Placeholder;
    private bool progressBegun = claimed.ProgressBegun;
    private int deliveriesBegun = claimed.DeliveriesBegun;

    /// <summary>Shows progress while <paramref name="work"/> lasts. Failing to is no reason not to answer.</summary>
    public async Task ShowWhileAsync(Task work, LatestStage stage, TimeSpan interval, TimeProvider time, CancellationToken cancellationToken)
    {
        for (var showing = true; !work.IsCompleted; cancellationToken.ThrowIfCancellationRequested())
        {
            if (showing)
                showing = await TryShowAsync(stage.Current, cancellationToken);
            await Task.WhenAny(work, Task.Delay(interval, time, cancellationToken));
        }
    }

    /// <returns>The outcome, if it is another than the delivery meant, and the message's id where it is known.</returns>
    public async Task<(TurnOutcome? Instead, MessageId? Message)> DeliverAsync(Delivery delivery, Delivery maybeSent, CancellationToken cancellationToken)
    {
        if (!reply.CanUpdate)
            return await PostOnceAsync(delivery, maybeSent, cancellationToken);
        try
        {
            return (null, await UpdateAsync(delivery, cancellationToken));
        }
        catch (MessageGoneException)
        {
            placeholder = null;
            progressBegun = false;
            return (null, await UpdateAsync(delivery, cancellationToken));
        }
    }

    /// <returns>False when a post may have been shown: one more a round would litter the conversation.</returns>
    private async Task<bool> TryShowAsync(AnswerStage stage, CancellationToken cancellationToken)
    {
        try
        {
            await ShowAsync(stage, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is SendFailedException or AmbiguousSendException or MessageGoneException)
        {
            // The delivery tries again, and has the last word.
            return exception is SendFailedException;
        }
    }

    private async Task ShowAsync(AnswerStage stage, CancellationToken cancellationToken)
    {
        if (reply.CanUpdate && placeholder is null)
        {
            if (progressBegun && await reply.FindAsync(claimed.Turn.Id, cancellationToken) is { } found)
            {
                await ShownAsync(found, cancellationToken);
                return;
            }

            await store.BeginProgressAsync(claimed.Lease, cancellationToken);
            progressBegun = true;
        }

        if (await reply.ShowProgressAsync(placeholder, stage, cancellationToken) is { } shown && shown != placeholder)
            await ShownAsync(shown, cancellationToken);
    }

    private async Task ShownAsync(MessageId message, CancellationToken cancellationToken)
    {
        placeholder = message;
        await store.ProgressShownAsync(claimed.Lease, message, cancellationToken);
    }

    private async Task<MessageId?> UpdateAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (placeholder is null)
            await ShowAsync(First, cancellationToken);
        await store.BeginDeliveryAsync(claimed.Lease, cancellationToken);
        return await reply.DeliverAsync(placeholder, delivery, cancellationToken) ?? placeholder;
    }

    // One post and no way to take it back: an answer whose fate is unknown is followed by a note, and a note by nothing.
    private async Task<(TurnOutcome?, MessageId?)> PostOnceAsync(Delivery delivery, Delivery maybeSent, CancellationToken cancellationToken)
    {
        if (deliveriesBegun > 0 && await reply.FindAsync(claimed.Turn.Id, cancellationToken) is { } found)
            return (null, found);
        if (deliveriesBegun > 1)
            return (TurnOutcome.Unconfirmed, null);

        var isFirst = deliveriesBegun++ == 0;
        await store.BeginDeliveryAsync(claimed.Lease, cancellationToken);
        var message = await reply.DeliverAsync(null, isFirst ? delivery : maybeSent, cancellationToken);
        return (isFirst ? null : TurnOutcome.Unconfirmed, message);
    }
}
