using ChatBot.Conversations;
using ChatBot.Conversations.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Conversations.Storage;

public sealed class SqliteStateTests : IDisposable
{
    /// <summary>Since this version what is to run at once is written without a time.</summary>
    private const int WithoutClocks = 6;

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

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(1000)]
    public async Task A_file_of_another_program_is_refused(int version)
    {
        Run($"create table theirs (a); pragma user_version = {version}");
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
    public async Task What_people_asked_is_for_nobody_else_on_the_machine()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps permissions with the folder.");
        await using var state = StateHarness.Sqlite(folder);
        await state.Inbox.AcceptAsync(TurnBuilder.Turn(), Cancellation);
        foreach (var path in (string[])[folder.Database, folder.Database + "-wal"])
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(path).UnixFileMode);
    }

    [Fact]
    public async Task A_state_that_was_removed_beneath_its_host_takes_no_message_and_heals()
    {
        await using var state = StateHarness.Sqlite(folder);
        await state.Inbox.AcceptAsync(TurnBuilder.Turn("1"), Cancellation);
        foreach (var path in Directory.EnumerateFiles(folder.Path))
            File.Delete(path);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => state.Inbox.AcceptAsync(TurnBuilder.Turn("2"), Cancellation));
        Assert.True(await state.Inbox.AcceptAsync(TurnBuilder.Turn("2"), Cancellation));
        Assert.True(File.Exists(folder.Database));
        await Assert.ThrowsAsync<StateRefusedException>(OpenAsync);
    }

    [Fact]
    public async Task Whoever_reads_on_and_on_keeps_no_message_waiting_while_traces_are_erased()
    {
        await using var state = StateHarness.Sqlite(folder);
        await state.Inbox.AcceptAsync(TurnBuilder.Turn("first"), Cancellation);
        Task erasing;
        using (Reading())
        {
            await state.Inbox.AcceptAsync(TurnBuilder.Turn("second"), Cancellation);
            erasing = state.Database.EraseTracesAsync(Cancellation);
            for (var i = 0; i < 20; i++)
                Assert.True(await state.Inbox.AcceptAsync(TurnBuilder.Turn($"{i}"), Cancellation));
            Assert.False(erasing.IsCompleted);
        }

        await erasing;
        Assert.Equal(0, new FileInfo(folder.Database + "-wal").Length);
    }

    [Fact]
    public async Task A_log_past_its_bound_is_emptied_when_nobody_reads_it_any_more()
    {
        var time = new FakeTimeProvider();
        await using var state = StateHarness.Sqlite(folder);
        using var file = new SqliteFile(folder.Path);
        await using var checkpoints = new SqliteCheckpoints(file, time, largest: 0);
        await state.Inbox.AcceptAsync(TurnBuilder.Turn("1"), Cancellation);
        using (Reading())
        {
            await state.Inbox.AcceptAsync(TurnBuilder.Turn("2"), Cancellation);
            checkpoints.KeepBounded();
        }

        checkpoints.KeepBounded();
        Assert.NotEqual(0, new FileInfo(file.LogPath).Length);
        time.Advance(TimeSpan.FromSeconds(10));
        checkpoints.KeepBounded();
        Assert.Equal(0, new FileInfo(file.LogPath).Length);
    }

    [Fact]
    public async Task Erasing_in_a_file_that_is_damaged_says_so()
    {
        await WriteAsync();
        await File.WriteAllTextAsync(folder.Database, new string('x', 8_192), Cancellation);
        await using var database = new SqliteDatabase(folder.Path, TimeProvider.System);
        await Assert.ThrowsAsync<StateRefusedException>(() => database.EraseTracesAsync(Cancellation));
    }

    public static TheoryData<int> OlderVersions() => [.. Enumerable.Range(1, SqliteSchema.Migrations.Count - 1)];

    [Theory]
    [MemberData(nameof(OlderVersions))]
    public async Task A_state_of_any_older_version_is_brought_up_to_date_with_what_waits_in_it(int version)
    {
        foreach (var migration in SqliteSchema.Migrations.Take(version))
            Run(migration);
        Run($"""
            insert into turns (id, lane, channel, tenant, conversation, thread, message, kind, asker, text, addressing, asked_at, asked_offset, accepted_at, due_at)
            values ('{TurnBuilder.Turn().Id}', '{TurnBuilder.Turn().Lane}', 'fake', 'T1', 'C1', '', '1', 'Message', 'U1', 'old', '', 1, 0, 1, {(version < WithoutClocks ? 1 : 0)});
            pragma user_version = {version}
            """);
        await using var state = StateHarness.Sqlite(folder);
        Assert.False(await state.Inbox.AcceptAsync(TurnBuilder.Turn("1"), Cancellation));
        Assert.True(await state.Inbox.AcceptAsync(TurnBuilder.Turn("2"), Cancellation));
        Assert.Equal("old", Assert.Single(await state.ClaimAsync()).Turn.Text);
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
        await using var state = new StateHarness(new SqliteDatabase(blocked, TimeProvider.System), new(TurnBuilder.Morning));
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

    private SqliteConnection Reading()
    {
        var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "begin; select count(*) from turns";
        command.ExecuteScalar();
        return connection;
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
