namespace ChatBot.Conversations;

/// <summary>Tells the worker that there may be something to do.</summary>
internal sealed class TurnSignal : IDisposable
{
    private readonly SemaphoreSlim raised = new(0, 1);

    public void Raise()
    {
        // Exceptions are for the rare race below; a flood of messages must not pay for them.
        if (raised.CurrentCount > 0)
            return;
        try
        {
            raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is up already; the worker will look once for both.
        }
    }

    /// <summary>Returns when the signal is raised, and after <paramref name="longest"/> at the latest.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => raised.WaitAsync(longest, cancellationToken);

    public void Dispose() => raised.Dispose();
}
