using ChatBot.Answering;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversations.Storage;

/// <summary>Takes lanes for this host: the oldest due turn of each, fairly between tenants.</summary>
internal sealed class TurnClaims(IStateDatabase database, TimeProvider time, IOptions<ConversationOptions> options)
{
    // Steps from one tenant to the next in the index, however many turns each has waiting; whoever can only wait is dealt nothing.
    private const string Waiting = """
        with recursive waiting (tenant) as (
            select min(tenant) from turns where outcome is null
            union all
            select (select min(tenant) from turns where outcome is null and tenant > waiting.tenant)
            from waiting where waiting.tenant is not null)
        select tenant from waiting where tenant is not null and exists (
            select 1 from turns
            where outcome is null and turns.tenant = waiting.tenant and due_at <= @now
                and not exists (select 1 from leases where leases.lane = turns.lane and leases.until > {0}))
        """;

    private const string History = """
        select question, answer from exchanges where lane = @lane and at > @since order by number desc limit @count
        """;

    private const string Candidates = """
        select lane from turns
        where outcome is null and tenant = @tenant and due_at <= @now
            and not exists (select 1 from leases where leases.lane = turns.lane and leases.until > {0})
        order by due_at, number limit @count
        """;

    private const string Take = """
        insert into leases (lane, owner, fence, until) values (@lane, @owner, @fence, {0} + @time)
        on conflict (lane) do update set owner = excluded.owner, fence = excluded.fence, until = excluded.until
        where leases.until <= {0}
        """;

    private const string Head = $"""
        select {TurnRow.Columns} from turns
        where outcome is null and tenant = @tenant and due_at <= @now and lane = @lane
        order by due_at, number limit 1
        """;

    private const string CountAttempt = "update turns set attempts = attempts + 1 where number = @number";

    private readonly string waiting = Format(Waiting, database.Dialect.LeaseClock);
    private readonly string candidates = Format(Candidates, database.Dialect.LeaseClock);
    private readonly string take = Format(Take, database.Dialect.LeaseClock);
    private int turnOfTenant;

    /// <param name="held">Turns each tenant has running on this host.</param>
    /// <param name="slots">How many more this host may run.</param>
    public async Task<IReadOnlyList<ClaimedTurn>> ClaimAsync(
        HostId host, IReadOnlyDictionary<TenantId, int> held, int slots, CancellationToken cancellationToken)
    {
        var free = await database.RunAsync(session => FreeAsync(session, held, slots), cancellationToken);

        // A transaction for each lane, which locks its lease before anything else: hosts that claim at the same moment cannot block
        // each other in a circle. They share their commits all the same.
        var claimed = await Task.WhenAll(free.Select(one =>
            database.RunAsync(session => TakeAsync(session, one.Tenant, one.Lane, host), cancellationToken)));
        return [.. claimed.OfType<ClaimedTurn>()];
    }

    private async Task<List<(TenantId Tenant, Lane Lane)>> FreeAsync(SqlSession session, IReadOnlyDictionary<TenantId, int> held, int slots)
    {
        var tenants = await session.QueryAsync(waiting, row => new TenantId(row.GetString(0)), ("@now", Now()));
        var shares = FairShare.Deal(Rotated(tenants), held, slots, options.Value.ConcurrentTurnsPerTenant);
        var free = new List<(TenantId, Lane)>();
        foreach (var (tenant, count) in shares)
        {
            foreach (var lane in await FreeLanesAsync(session, tenant, count))
                free.Add((tenant, lane));
        }

        return free;
    }

    // Equal tenants take turns at being first.
    private TenantId[] Rotated(List<TenantId> tenants)
    {
        var first = tenants.Count == 0 ? 0 : (turnOfTenant = (turnOfTenant + 1) % tenants.Count);
        return [.. tenants[first..], .. tenants[..first]];
    }

    private async Task<IEnumerable<Lane>> FreeLanesAsync(SqlSession session, TenantId tenant, int count)
    {
        var lanes = await session.QueryAsync(
            candidates,
            row => new Lane(row.GetString(0)),
            ("@tenant", tenant.Value),
            ("@now", Now()),
            ("@count", 4 * count));
        return lanes.Distinct().Take(count);
    }

    // The lane first, and only then its head: what was seen as the head before may be another host's by now.
    private async Task<ClaimedTurn?> TakeAsync(SqlSession session, TenantId tenant, Lane lane, HostId host)
    {
        var fence = (await session.QueryAsync(database.Dialect.NextFence, row => row.GetInt64(0)))[0];
        var taken = await session.ExecuteAsync(
            take,
            ("@lane", lane.Value),
            ("@owner", host.Value),
            ("@fence", fence),
            ("@time", (long)options.Value.LeaseTime.TotalMilliseconds),
            ("@now", Now()));
        if (taken == 0)
            return null;

        var heads = await session.QueryAsync(
            Head, row => TurnRow.Read(row, lane), ("@tenant", tenant.Value), ("@now", Now()), ("@lane", lane.Value));
        if (heads is not [var head])
        {
            await session.ExecuteAsync(TurnStore.DropLease, ("@lane", lane.Value), ("@fence", fence));
            return null;
        }

        await session.ExecuteAsync(CountAttempt, ("@number", head.Lease.Number));
        return head with
        {
            Lease = head.Lease with { Owner = host, Fence = fence },
            Attempts = head.Attempts + 1,
            History = await HistoryAsync(session, lane),
        };
    }

    private async Task<IReadOnlyList<Exchange>> HistoryAsync(SqlSession session, Lane lane)
    {
        var newestFirst = await session.QueryAsync(
            History,
            row => new Exchange(row.GetString(0), row.GetString(1)),
            ("@lane", lane.Value),
            ("@since", (time.GetUtcNow() - options.Value.RememberFor).ToUnixTimeMilliseconds()),
            ("@count", options.Value.RememberedExchanges));
        newestFirst.Reverse();
        return newestFirst;
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static string Format(string sql, params object[] parts) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, parts);
}
