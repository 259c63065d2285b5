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

    /// <param name="open">Opens the connection, at first and again after every fault of the disk.</param>
    /// <param name="beforeBatch">Runs on the writer's thread between two commits.</param>
    public SqliteWriter(Func<SqliteConnection> open, Action beforeBatch)
    {
        this.open = open;
        this.beforeBatch = beforeBatch;
        new Thread(Run) { IsBackground = true, Name = "state writer" }.Start();
    }

    public async Task<T> RunAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        var item = new SqliteWork<T>(work);
        await queue.Writer.WriteAsync(item, cancellationToken);
        return await item.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await stopped.Task;
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
            foreach (var work in batch)
            {
                if (!refused.TryGetValue(work, out var cause))
                    work.Committed();
                else
                    work.Failed(cause);
            }

            return null;
        }
        catch (Exception exception) when (exception is SqliteException or StoreUnavailableException or StateRefusedException or IOException)
        {
            Close();
            return SqliteFaults.Translate(exception);
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
                work.Execute(session);
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
    }

    // After a failed fsync nobody knows what the pages in memory are worth: the connection goes, and the next one reads the file anew.
    private void Close()
    {
        session?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        session = null;
        connection = null;
    }
}
