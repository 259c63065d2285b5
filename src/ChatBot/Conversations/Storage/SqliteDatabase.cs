namespace ChatBot.Conversations.Storage;

/// <summary>One file, one host: WAL, <c>synchronous=FULL</c>, one writer that shares its commits, checkpoints in the background.</summary>
internal sealed class SqliteDatabase : IStateDatabase
{
    private readonly SqliteFile file;
    private readonly SqliteCheckpoints checkpoints;
    private readonly SqliteWriter writer;

    public SqliteDatabase(string folder, TimeProvider time, string synchronous = "full")
    {
        file = new SqliteFile(folder, synchronous);
        checkpoints = new SqliteCheckpoints(file, time);
        writer = new SqliteWriter(file.OpenForWriting, KeepFiles);
    }

    public SqlDialect Dialect => SqlDialect.Sqlite;

    public Task OpenAsync(CancellationToken cancellationToken) => RunAsync(_ => Task.FromResult(true), cancellationToken);

    public Task<bool> AcceptAsync(Turn turn, DateTimeOffset at, CancellationToken cancellationToken) =>
        writer.InsertAsync(turn, at, cancellationToken);

    public Task<T> RunAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken) =>
        writer.RunAsync(work, cancellationToken);

    public Task EraseTracesAsync(CancellationToken cancellationToken) => Task.Run(() => TruncateAsync(cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await checkpoints.DisposeAsync();
        await writer.DisposeAsync();
        file.Dispose();
    }

    private void KeepFiles()
    {
        file.RefuseRemoval();
        checkpoints.KeepBounded();
    }

    private async Task TruncateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await checkpoints.TruncateAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            var fault = SqliteFaults.Translate(exception);
            if (fault == exception)
                throw;
            throw fault;
        }
    }
}
