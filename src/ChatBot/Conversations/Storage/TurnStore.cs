using Microsoft.Extensions.Options;

namespace ChatBot.Conversations.Storage;

/// <summary>
/// The states of a turn, each durable when its call returns. Every write is made under the lane's lease and extends it;
/// once another host has taken the lane over it throws <see cref="LeaseLostException"/> and changes nothing. What is about to be shown
/// is refused with <see cref="TurnWithdrawnException"/> once the asker has taken the message back.
/// </summary>
internal sealed class TurnStore(IStateDatabase database, TimeProvider time, IOptions<ConversationOptions> options)
{
    public const string DropLease = "delete from leases where lane = @lane and fence = @fence";

    private const string BeginProgress = "update turns set progress_begun = 1 where number = @number and outcome is null";
    private const string ProgressShown = "update turns set reply_message = @message where number = @number";
    private const string BeginDelivery = "update turns set deliveries_begun = deliveries_begun + 1 where number = @number and outcome is null";
    private const string ForgetDeliveries = "update turns set deliveries_begun = 0 where number = @number";
    private const string ForgetAttempts = "update turns set attempts = 0 where number = @number";
    private const string BlockLane = "update leases set until = {0} + @time where lane = @lane and fence = @fence";

    private readonly string extendLease = Format(BlockLane, database.Dialect.LeaseClock);

    /// <summary>About to post the first progress message: after a crash it may or may not be there.</summary>
    public Task BeginProgressAsync(Lease lease, CancellationToken cancellationToken) =>
        WriteWaitingAsync(lease, BeginProgress, cancellationToken);

    public Task ProgressShownAsync(Lease lease, MessageId message, CancellationToken cancellationToken) =>
        WriteAsync(lease, session => session.ExecuteAsync(ProgressShown, ("@message", message.Value), ("@number", lease.Number)), cancellationToken);

    /// <summary>About to deliver: the last moment at which a host that was overtaken finds out.</summary>
    public Task BeginDeliveryAsync(Lease lease, CancellationToken cancellationToken) =>
        WriteWaitingAsync(lease, BeginDelivery, cancellationToken);

    public Task CompleteAsync(Lease lease, Completion completion, CancellationToken cancellationToken) =>
        WriteAsync(
            lease,
            async session =>
            {
                await CompletionRows.WriteAsync(session, lease, completion, options.Value.RememberedExchanges, time.GetUtcNow());
                await session.ExecuteAsync(DropLease, ("@lane", lease.Lane.Value), ("@fence", lease.Fence));
            },
            cancellationToken);

    /// <summary>Tries again after <paramref name="delay"/>; until then the lane's later turns wait too, so that their order holds.</summary>
    /// <param name="maybeShown">Whether the delivery that was begun may have been shown.</param>
    /// <param name="countsAsAttempt">False when the platform is to blame, and not the turn.</param>
    public Task PostponeAsync(Lease lease, TimeSpan delay, bool maybeShown, bool countsAsAttempt, CancellationToken cancellationToken) =>
        WriteAsync(
            lease,
            async session =>
            {
                if (!countsAsAttempt)
                    await session.ExecuteAsync(ForgetAttempts, ("@number", lease.Number));
                if (!maybeShown)
                    await session.ExecuteAsync(ForgetDeliveries, ("@number", lease.Number));
                await ExtendAsync(session, lease, delay);
            },
            cancellationToken);

    /// <summary>Gives a turn back unanswered, as a host does that stops.</summary>
    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) =>
        WriteAsync(
            lease,
            async session =>
            {
                await session.ExecuteAsync(ForgetAttempts, ("@number", lease.Number));
                await session.ExecuteAsync(DropLease, ("@lane", lease.Lane.Value), ("@fence", lease.Fence));
            },
            cancellationToken);

    /// <summary>Extends the leases and returns those that were lost.</summary>
    public Task<IReadOnlyList<Lease>> RenewAsync(IReadOnlyCollection<Lease> leases, CancellationToken cancellationToken) =>
        database.RunAsync<IReadOnlyList<Lease>>(
            async session =>
            {
                var lost = new List<Lease>();
                foreach (var lease in leases)
                {
                    if (!await ExtendAsync(session, lease, options.Value.LeaseTime))
                        lost.Add(lease);
                }

                return lost;
            },
            cancellationToken);

    private async Task WriteWaitingAsync(Lease lease, string statement, CancellationToken cancellationToken)
    {
        var isWaiting = false;
        await WriteAsync(lease, async session => isWaiting = await session.ExecuteAsync(statement, ("@number", lease.Number)) == 1, cancellationToken);
        if (!isWaiting)
            throw new TurnWithdrawnException(lease.Turn);
    }

    private Task<bool> WriteAsync(Lease lease, Func<SqlSession, Task> work, CancellationToken cancellationToken) =>
        database.RunAsync(
            async session =>
            {
                if (!await ExtendAsync(session, lease, options.Value.LeaseTime))
                    throw new LeaseLostException(lease.Turn);
                await work(session);
                return true;
            },
            cancellationToken);

    private async Task<bool> ExtendAsync(SqlSession session, Lease lease, TimeSpan by) =>
        await session.ExecuteAsync(
            extendLease,
            ("@time", (long)by.TotalMilliseconds),
            ("@now", time.GetUtcNow().ToUnixTimeMilliseconds()),
            ("@lane", lease.Lane.Value),
            ("@fence", lease.Fence)) == 1;

    private static string Format(string sql, string clock) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, clock);
}
