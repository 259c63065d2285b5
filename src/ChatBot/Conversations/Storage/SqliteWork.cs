namespace ChatBot.Conversations.Storage;

/// <summary>Something the writer does within a commit that it shares with others.</summary>
internal abstract class SqliteWork
{
    public abstract void Execute(SqlSession session, SqliteTurnInsert insert);

    /// <summary>The commit is on disk: whoever waits may go on.</summary>
    public abstract void Committed();

    public abstract void Failed(Exception cause);
}

internal sealed class SqliteWork<T>(Func<SqlSession, SqliteTurnInsert, Task<T>> work, TaskCreationOptions options) : SqliteWork
{
    private readonly TaskCompletionSource<T> done = new(options);
    private T? result;

    public Task<T> Task => done.Task;

    // SQLite has no asynchronous calls: its tasks are complete when they are returned, and nothing is waited for here.
    public override void Execute(SqlSession session, SqliteTurnInsert insert) => result = work(session, insert).GetAwaiter().GetResult();

    public override void Committed() => done.TrySetResult(result!);

    public override void Failed(Exception cause) => done.TrySetException(cause);
}
