using ChatBot.Conversations.Storage;

namespace ChatBot.Conversations;

/// <summary>
/// The asker wants no answer any more. What waits in the lane ends; what is under way, on whatever host, loses its lease and with it
/// the right to answer. The channel says so in place of the progress message.
/// </summary>
internal sealed class Stopping(IStateDatabase database, RunningTurns running, TimeProvider time)
{
    // What is to fall due later was not asked to be stopped.
    private const string Open = "lane = @lane and tenant = @tenant and outcome is null and due_at <= @at";

    private const string Find = $"select {TurnRow.Columns} from turns where {Open}";
    private const string Stop = $"update turns set outcome = @outcome, finished_at = @at, text = null, addressing = null where {Open}";
    private const string TakeLease = "delete from leases where lane = @lane";

    /// <returns>What was stopped, with the progress message each has shown, if any.</returns>
    public async Task<IReadOnlyList<(Turn Turn, MessageId? Placeholder)>> StopAsync(TenantId tenant, Lane lane, CancellationToken cancellationToken)
    {
        (string, object?)[] values =
        [
            ("@lane", lane.Value), ("@tenant", tenant.Value), ("@at", time.GetUtcNow().ToUnixTimeMilliseconds()),
        ];
        var stopped = await database.RunAsync(
            async session =>
            {
                var found = await session.QueryAsync(Find, row => TurnRow.Read(row, lane), values);
                if (found.Count > 0)
                {
                    await session.ExecuteAsync(TakeLease, values[..1]);
                    await session.ExecuteAsync(Stop, [.. values, ("@outcome", nameof(TurnOutcome.Stopped))]);
                }

                return found;
            },
            cancellationToken);
        foreach (var turn in running.All.Where(turn => turn.Lease.Lane == lane))
            turn.Abandon();
        return [.. stopped.Select(claimed => (claimed.Turn, claimed.Placeholder))];
    }
}
