namespace ChatBot.Conversations;

/// <summary>"stop", said in a conversation. What it stopped it need not say again; where there was nothing to stop, it says so.</summary>
internal sealed class StopWord(TurnInbox inbox, Stopping stopping, Withdrawal withdrawal, TimeProvider time)
{
    // A word that stops others waits this long to be dropped itself.
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(2);

    /// <summary>
    /// One word may come as two events, and each may come again: it is stored like any other, so that the second finds it taken.
    /// </summary>
    /// <returns>What was stopped, with the progress message each has shown, if any; null when the word was taken before.</returns>
    public async Task<IReadOnlyList<(Turn Turn, MessageId? Placeholder)>?> TakeAsync(Turn word, CancellationToken cancellationToken)
    {
        if (!await inbox.AcceptAsync(word with { DueAt = time.GetUtcNow() + StopTime }, cancellationToken))
            return null;
        var stopped = await stopping.StopAsync(word.Key.Tenant, word.Lane, cancellationToken);
        if (stopped.Count > 0)
            await withdrawal.WithdrawAsync(word.Key, by: null, cancellationToken);
        return stopped;
    }
}
