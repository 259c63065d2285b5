using ChatBot.Conversations;
using Microsoft.Data.Sqlite;

namespace ChatBot.Tests.Conversations.Storage;

public sealed class SqliteStateTests : IDisposable
{
    private readonly StateFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_state_of_a_newer_version_is_refused_with_the_remedy()
    {
        await WriteAsync();
        Run("pragma user_version = 1000");
        var refused = await Assert.ThrowsAsync<StateRefusedException>(OpenAsync);
        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
        Assert.Contains("State:Directory", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_program_is_refused()
    {
        Run("create table theirs (a)");
        Assert.Contains("another program", (await Assert.ThrowsAsync<StateRefusedException>(OpenAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_with_the_remedy()
    {
        await File.WriteAllTextAsync(folder.Database, new string('x', 8_192), Cancellation);
        Assert.Contains("backup", (await Assert.ThrowsAsync<StateRefusedException>(OpenAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_page_is_refused_and_not_served()
    {
        await WriteAsync(turns: 200);
        Run("pragma wal_checkpoint(truncate)");
        var bytes = await File.ReadAllBytesAsync(folder.Database, Cancellation);
        bytes.AsSpan(4_096, bytes.Length - 4_096).Fill(0x5A);
        await File.WriteAllBytesAsync(folder.Database, bytes, Cancellation);

        Assert.Contains("damaged", (await Assert.ThrowsAsync<StateRefusedException>(OpenAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_host_on_the_same_folder_is_refused()
    {
        await using var first = StateHarness.Sqlite(folder);
        await first.Database.OpenAsync(Cancellation);
        Assert.Contains("Another host", (await Assert.ThrowsAsync<StateRefusedException>(OpenAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folder_is_free_again_when_its_host_has_stopped()
    {
        await WriteAsync();
        await WriteAsync();
    }

    [Fact]
    public async Task Commits_are_synchronous_and_erase_what_they_delete()
    {
        await using var state = StateHarness.Sqlite(folder);
        Assert.Equal(2, await state.CountAsync("pragma synchronous"));
        Assert.Equal(1, await state.CountAsync("pragma secure_delete"));
        Assert.Equal(0, await state.CountAsync("pragma wal_autocheckpoint"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_unavailable_and_heals()
    {
        var blocked = Path.Combine(folder.Path, "state");
        await File.WriteAllTextAsync(blocked, "a file where the folder should be", Cancellation);
        await using var state = new StateHarness(new ChatBot.Conversations.Storage.SqliteDatabase(blocked, TimeProvider.System), new(TurnBuilder.Morning));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => state.Inbox.AcceptAsync(TurnBuilder.Turn(), Cancellation));

        File.Delete(blocked);
        Assert.True(await state.Inbox.AcceptAsync(TurnBuilder.Turn(), Cancellation));
    }

    [Fact]
    public async Task A_bad_statement_fails_alone_and_its_neighbours_are_stored()
    {
        await using var state = StateHarness.Sqlite(folder);
        var bad = Enumerable.Range(0, 20).Select(_ => state.Database.RunAsync(session => session.ExecuteAsync("insert into leases values ('one')"), Cancellation)).ToList();
        var good = Enumerable.Range(0, 20).Select(i => state.Inbox.AcceptAsync(TurnBuilder.Turn(message: $"{i}"), Cancellation)).ToList();

        Assert.All(await Task.WhenAll(good), Assert.True);
        foreach (var one in bad)
            await Assert.ThrowsAsync<SqliteException>(() => one);
        Assert.Equal(20, await state.CountAsync("select count(*) from turns"));
    }

    private async Task WriteAsync(int turns = 1)
    {
        await using var state = StateHarness.Sqlite(folder);
        for (var i = 0; i < turns; i++)
            await state.Inbox.AcceptAsync(TurnBuilder.Turn(message: $"{i}"), Cancellation);
    }

    private async Task OpenAsync()
    {
        await using var state = StateHarness.Sqlite(folder);
        await state.Database.OpenAsync(Cancellation);
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
