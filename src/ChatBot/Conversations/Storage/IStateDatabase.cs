namespace ChatBot.Conversations.Storage;

/// <summary>The file of one host, or the server that several share. The statements run on it are the same.</summary>
internal interface IStateDatabase : IAsyncDisposable
{
    SqlDialect Dialect { get; }

    /// <summary>Creates or migrates the schema.</summary>
    /// <exception cref="StateRefusedException">Damaged, newer than this program, or in use by another host.</exception>
    /// <exception cref="StoreUnavailableException">Cannot be reached or written now; every later call tries again.</exception>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>Stores the turn unless it is known. Durable when it returns; commits are shared with the turns that arrive meanwhile.</summary>
    Task<bool> AcceptAsync(Turn turn, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction, durable when it returns. The work may run again after a failed
    /// commit, and throws, if at all, before it writes.
    /// </summary>
    Task<T> RunAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Makes erased text unreadable in the files, as far as that is ours to do.</summary>
    Task EraseTracesAsync(CancellationToken cancellationToken);
}
