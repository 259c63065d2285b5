using Microsoft.Data.Sqlite;

namespace ChatBot.Conversations.Storage;

/// <summary>Moves committed pages from the log into the file, off the path of the messages, and keeps the log's size bounded.</summary>
internal sealed class SqliteCheckpoints : IAsyncDisposable
{
    private const long WorthWhile = 4 << 20;
    private const long Largest = 128 << 20;
    private const int Tries = 3;
    private const long Done = 0;

    private readonly SqliteFile file;
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public SqliteCheckpoints(SqliteFile file, TimeProvider time)
    {
        this.file = file;
        running = RunAsync(time);
    }

    /// <summary>
    /// At full load the background never catches up, because the log grows while it is copied. Past a bound the writer itself
    /// waits for a whole checkpoint, which empties the log.
    /// </summary>
    public void KeepBounded()
    {
        if (Length() > Largest)
            Truncate();
    }

    /// <summary>Empties the log file, and with it the last copies of erased text.</summary>
    public void Truncate()
    {
        using var connection = file.Open();
        for (var attempt = 0; attempt < Tries && SqliteFile.Scalar(connection, "pragma wal_checkpoint(truncate)") is not Done; attempt++)
        {
            // A commit was under way for longer than the connection waits.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }

    private async Task RunAsync(TimeProvider time)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250), time);
        SqliteConnection? connection = null;
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                if (Length() > WorthWhile)
                    connection = Passive(connection);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        finally
        {
            if (connection is not null)
                await connection.DisposeAsync();
        }
    }

    // A disk that is full or sick shows itself to the writer, which reports it; here the next round tries again.
    private SqliteConnection? Passive(SqliteConnection? connection)
    {
        try
        {
            connection ??= file.Open();
            SqliteFile.Scalar(connection, "pragma wal_checkpoint(passive)");
            return connection;
        }
        catch (SqliteException)
        {
            connection?.Dispose();
            return null;
        }
    }

    private long Length()
    {
        var log = new FileInfo(file.LogPath);
        return log.Exists ? log.Length : 0;
    }
}
