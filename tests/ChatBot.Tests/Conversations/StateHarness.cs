using ChatBot.Conversations;
using ChatBot.Conversations.Storage;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Conversations;

/// <summary>The store of one host, with a clock the test moves.</summary>
internal sealed class StateHarness : IAsyncDisposable
{
    public StateHarness(IStateDatabase database, FakeTimeProvider time, ConversationOptions? options = null)
    {
        Options = options ?? new ConversationOptions();
        var wrapped = Microsoft.Extensions.Options.Options.Create(Options);
        Time = time;
        Database = database;
        Inbox = new TurnInbox(database, Signal, time, wrapped);
        Claims = new TurnClaims(database, time, wrapped);
        Store = new TurnStore(database, time, wrapped);
    }

    public ConversationOptions Options { get; }

    public FakeTimeProvider Time { get; }

    public IStateDatabase Database { get; }

    public TurnSignal Signal { get; } = new();

    public TurnInbox Inbox { get; }

    public TurnClaims Claims { get; }

    public TurnStore Store { get; }

    public HostId Host { get; } = HostId.New();

    public static StateHarness Sqlite(StateFolder folder, ConversationOptions? options = null)
    {
        var time = new FakeTimeProvider(TurnBuilder.Morning);
        return new StateHarness(new SqliteDatabase(folder.Path, TimeProvider.System), time, options);
    }

    public async Task<IReadOnlyList<ClaimedTurn>> ClaimAsync(int slots = 10, params (string Tenant, int Count)[] held) =>
        await Claims.ClaimAsync(Host, held.ToDictionary(one => new TenantId(one.Tenant), one => one.Count), slots, CancellationToken.None);

    public async Task<long> CountAsync(string sql) =>
        (await Database.RunAsync(session => session.QueryAsync(sql, row => row.GetInt64(0)), CancellationToken.None))[0];

    /// <summary>As if nobody had been heard of for as long as a lease lasts, by whatever clock the database uses.</summary>
    public Task ExpireLeasesAsync() => Database.RunAsync(session => session.ExecuteAsync("update leases set until = 0"), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Signal.Dispose();
    }
}
