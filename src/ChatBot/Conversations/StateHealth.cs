using ChatBot.Conversations.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatBot.Conversations;

/// <summary>Whether a message could be stored now. A host without channels stores none and is well.</summary>
internal sealed class StateHealth(IStateDatabase database, IEnumerable<IReplyFactory> channels) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!channels.Any())
            return HealthCheckResult.Healthy();
        try
        {
            // The smallest thing that must reach the disk.
            await database.RunAsync(session => session.QueryAsync(database.Dialect.NextFence, row => row.GetInt64(0)), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (StateFault.Is(exception))
        {
            return HealthCheckResult.Unhealthy(exception.Message);
        }
    }
}
