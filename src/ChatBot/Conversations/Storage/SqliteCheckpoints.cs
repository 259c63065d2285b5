using Microsoft.Data.Sqlite;

namespace ChatBot.Conversations.Storage;

/// <summary>Moves committed pages from the log into the file, off the path of the messages, and keeps the log's size bounded.</summary>
internal sealed class SqliteCheckpoints : IAsyncDisposable
{
    private const long WorthWhile = 4 << 20;
    private const long Largest = 128 << 20;
    private const int Tries = 20;
    private const long Done = 0;

    // Nothing is written while a checkpoint waits for those who read, and they may take their time: it gives up soon and comes again.
    private const int LongestWait = 200;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    private readonly SqliteFile file;
    private readonly TimeProvider time;
    private readonly long largest;
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;
    private long? failed;

    public SqliteCheckpoints(SqliteFile file, TimeProvider time, long largest = Largest)
    {
        this.file = file;
        this.time = time;
        this.largest = largest;
        running = RunAsync();
    }

    /// <summary>
    /// At full load the background never catches up, because the log grows while it is copied. Past a bound the writer itself
    /// waits for a whole checkpoint, which empties the log; but not for somebody who reads on and on.
    /// </summary>
    public void KeepBounded()
    {
        if (Length() <= largest || (failed is { } then && time.GetElapsedTime(then) < AfterFailure))
            return;
        using var connection = OpenImpatient();
        failed = TryTruncate(connection) ? null : time.GetTimestamp();
    }

    /// <summary>Empties the log file, and with it the last copies of erased text, unless somebody reads on for seconds.</summary>
    public async Task TruncateAsync(CancellationToken cancellationToken)
    {
        await using var connection = OpenImpatient();
        for (var attempt = 0; attempt < Tries && !TryTruncate(connection); attempt++)
            await Task.Delay(Between, time, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                if (Length() > WorthWhile)
                    Passive();
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    // A disk that is full or sick shows itself to the writer, which reports it; here the next round tries again.
    private void Passive()
    {
        try
        {
            using var connection = file.Open();
            SqliteFile.Scalar(connection, "pragma wal_checkpoint(passive)");
        }
        catch (SqliteException)
        {
            // And with a connection of its own.
        }
    }

    private SqliteConnection OpenImpatient()
    {
        var connection = file.Open();
        SqliteFile.Scalar(connection, $"pragma busy_timeout = {LongestWait}");
        return connection;
    }

    private static bool TryTruncate(SqliteConnection connection) => SqliteFile.Scalar(connection, "pragma wal_checkpoint(truncate)") is Done;

    private long Length()
    {
        var log = new FileInfo(file.LogPath);
        return log.Exists ? log.Length : 0;
    }
}
