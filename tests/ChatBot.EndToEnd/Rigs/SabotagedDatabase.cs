using ChatBot.Conversations;
using ChatBot.Conversations.Storage;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>A database whose leases are always free for the taking and whose fences keep nobody out.</summary>
internal sealed class SabotagedDatabase(IStateDatabase database) : IStateDatabase
{
    public SqlDialect Dialect => database.Dialect with { NextFence = "select cast(1 as bigint)", LeaseClock = $"(9000000000000 + 0 * {database.Dialect.LeaseClock})" };

    public Task OpenAsync(CancellationToken cancellationToken) => database.OpenAsync(cancellationToken);

    public Task<bool> AcceptAsync(Turn turn, DateTimeOffset at, CancellationToken cancellationToken) => database.AcceptAsync(turn, at, cancellationToken);

    public Task<T> RunAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken) => database.RunAsync(work, cancellationToken);

    public Task EraseTracesAsync(CancellationToken cancellationToken) => database.EraseTracesAsync(cancellationToken);

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
