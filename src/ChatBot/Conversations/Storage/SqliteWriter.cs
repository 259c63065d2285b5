using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace ChatBot.Conversations.Storage;

/// <summary>
/// The only thread that writes. What arrives while one commit waits for the disk shares the next: one fsync for many messages.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int LargestBatch = 512;
    private const int LongestQueue = 16_384;

    private readonly Func<SqliteConnection> open;
    private readonly Action beforeBatch;
    private readonly Channel<SqliteWork> queue = Channel.CreateBounded<SqliteWork>(
        new BoundedChannelOptions(LongestQueue) { SingleReader = true });

    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SqliteConnection? connection;
    private SqlSession? session;
    private SqliteTurnInsert? insert;

    /// <param name="open">Opens the connection, at first and again after every fault of the disk.</param>
    /// <param name="beforeBatch">Runs on the writer's thread between two commits.</param>
    public SqliteWriter(Func<SqliteConnection> open, Action beforeBatch)
    {
        this.open = open;
        this.beforeBatch = beforeBatch;
        new Thread(Run) { IsBackground = true, Name = "state writer" }.Start();
    }

    public Task<T> RunAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(new SqliteWork<T>((session, _) => work(session), TaskCreationOptions.RunContinuationsAsynchronously), cancellationToken);

    // All that arrived in one commit go on from one place of the thread pool: to wake a thread for each costs more than the insert.
    public Task<bool> InsertAsync(Turn turn, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var values = TurnRow.Values(turn, at);
        return RunAsync(new SqliteWork<bool>((_, insert) => Task.FromResult(insert.Execute(values)), TaskCreationOptions.None), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await stopped.Task;
    }

    private async Task<T> RunAsync<T>(SqliteWork<T> work, CancellationToken cancellationToken)
    {
        await queue.Writer.WriteAsync(work, cancellationToken);
        return await work.Task.WaitAsync(cancellationToken);
    }

    private void Run()
    {
        var batch = new List<SqliteWork>(LargestBatch);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var work))
                batch.Add(work);
            Commit(batch);
            batch.Clear();
        }

        Close();
        stopped.TrySetResult();
    }

    private void Commit(List<SqliteWork> batch)
    {
        if (TryCommit(batch) is not { } fault)
            return;

        // A sick disk fails them all alike; anything else is one bad item, which must not refuse its neighbours.
        foreach (var work in batch)
        {
            var own = batch.Count == 1 || fault is StoreUnavailableException or StateRefusedException ? fault : TryCommit([work]);
            if (own is not null)
                work.Failed(own);
        }
    }

    private Exception? TryCommit(List<SqliteWork> batch)
    {
        try
        {
            Open();
            beforeBatch();
            var refused = Execute(batch);
            ThreadPool.UnsafeQueueUserWorkItem(Conclude, (batch.ToArray(), refused), preferLocal: false);
            return null;
        }
        catch (Exception exception) when (exception is SqliteException or StoreUnavailableException or StateRefusedException or IOException or UnauthorizedAccessException)
        {
            Close();
            return SqliteFaults.Translate(exception);
        }
    }

    private static void Conclude((SqliteWork[] Batch, Dictionary<SqliteWork, Exception> Refused) commit)
    {
        foreach (var work in commit.Batch)
        {
            if (!commit.Refused.TryGetValue(work, out var cause))
                work.Committed();
            else
                work.Failed(cause);
        }
    }

    private Dictionary<SqliteWork, Exception> Execute(List<SqliteWork> batch)
    {
        var refused = new Dictionary<SqliteWork, Exception>();
        using var transaction = connection!.BeginTransaction(deferred: false);
        session!.Transaction = transaction;
        foreach (var work in batch)
        {
            try
            {
                work.Execute(session, insert!);
            }
            catch (Exception exception) when (exception is not SqliteException)
            {
                // Work refuses before it writes, so there is nothing to take back.
                refused.Add(work, exception);
            }
        }

        transaction.Commit();
        return refused;
    }

    private void Open()
    {
        if (session is not null)
            return;
        connection = open();
        session = new SqlSession(connection);
        insert = new SqliteTurnInsert(connection);
    }

    // After a failed fsync nobody knows what the pages in memory are worth: the connection goes, and the next one reads the file anew.
    private void Close()
    {
        insert?.Dispose();
        insert = null;
        session?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        session = null;
        connection = null;
    }
}
