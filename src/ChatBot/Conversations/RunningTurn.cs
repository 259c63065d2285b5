namespace ChatBot.Conversations;

/// <summary>A turn this host is working on.</summary>
internal sealed class RunningTurn(Lease lease, TenantId tenant) : IDisposable
{
    private readonly CancellationTokenSource abandoned = new();

    public Lease Lease => lease;

    public TenantId Tenant => tenant;

    public CancellationToken Abandoned => abandoned.Token;

    public Task Work { get; set; } = Task.CompletedTask;

    public void Abandon()
    {
        try
        {
            abandoned.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself in this very moment.
        }
    }

    public void Dispose() => abandoned.Dispose();
}
