using Npgsql;

namespace ChatBot.Conversations.Storage;

/// <summary>One server, several hosts.</summary>
internal sealed class PostgresDatabase : IStateDatabase
{
    private const int Tries = 4;

    private readonly NpgsqlDataSource source;
    private readonly PostgresInserter inserter;
    private readonly SemaphoreSlim opening = new(1, 1);
    private volatile bool isOpen;

    /// <exception cref="StateRefusedException">The connection string cannot be read.</exception>
    public PostgresDatabase(string connectionString)
    {
        source = NpgsqlDataSource.Create(Settings(connectionString));
        inserter = new PostgresInserter(ConnectAsync);
    }

    public SqlDialect Dialect => SqlDialect.Postgres;

    public Task OpenAsync(CancellationToken cancellationToken) => RunAsync(_ => Task.FromResult(true), cancellationToken);

    public Task<bool> AcceptAsync(Turn turn, DateTimeOffset at, CancellationToken cancellationToken) =>
        inserter.InsertAsync(turn, at, cancellationToken);

    public async Task<T> RunAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await ConnectAsync(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                await using var session = new SqlSession(connection) { Transaction = transaction };
                var result = await work(session);
                await transaction.CommitAsync(cancellationToken);
                return result;
            }
            catch (Exception exception) when (PostgresFaults.IsConflict(exception) && attempt < Tries)
            {
                // The other transaction went first; this one starts over.
            }
            catch (Exception exception)
            {
                var fault = PostgresFaults.Translate(exception);
                if (fault == exception)
                    throw;
                throw fault;
            }
        }
    }

    // What the server keeps of erased rows in its files and its log is its administrator's to bound (vacuum, WAL retention).
    public Task EraseTracesAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await inserter.DisposeAsync();
        await source.DisposeAsync();
        opening.Dispose();
    }

    /// <exception cref="StateRefusedException">The connection string cannot be read.</exception>
    public static string Settings(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            if (!settings.ContainsKey("Timeout"))
                settings.Timeout = 5;
            if (!settings.ContainsKey("Command Timeout"))
                settings.CommandTimeout = 10;
            if (settings.MaxAutoPrepare == 0)
                settings.MaxAutoPrepare = 50;
            // An acknowledged turn is on the disk, whatever the server's default is.
            settings.Options = $"{settings.Options} -c synchronous_commit=on".Trim();
            settings.ApplicationName ??= "ChatBot";
            return settings.ConnectionString;
        }
        catch (ArgumentException exception)
        {
            // The message of the parser names the keyword at fault and never its value.
            throw new StateRefusedException($"State:PostgreSql is not a connection string: {exception.Message}", exception);
        }
    }

    private async ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        if (isOpen)
            return connection;
        try
        {
            await opening.WaitAsync(cancellationToken);
            try
            {
                if (!isOpen)
                    await PostgresMigration.RunAsync(connection, cancellationToken);
                isOpen = true;
                return connection;
            }
            finally
            {
                opening.Release();
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
