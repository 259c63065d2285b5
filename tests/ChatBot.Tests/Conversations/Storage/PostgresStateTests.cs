using ChatBot.Conversations;
using ChatBot.Conversations.Storage;

namespace ChatBot.Tests.Conversations.Storage;

[Collection(nameof(PostgresTests))]
public sealed class PostgresStateTests(PostgresFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hosts_that_start_together_make_one_schema()
    {
        var connection = fixture.Server.NewDatabase();
        var hosts = Enumerable.Range(0, 4).Select(_ => Open(connection)).ToList();
        await Task.WhenAll(hosts.Select(host => host.Database.OpenAsync(Cancellation)));
        Assert.Equal(1, await hosts[0].CountAsync("select count(*) from state_version"));
        foreach (var host in hosts)
            await host.DisposeAsync();
    }

    [Fact]
    public async Task A_state_of_a_newer_version_is_refused_with_the_remedy()
    {
        var connection = fixture.Server.NewDatabase();
        await using (var host = Open(connection))
            await host.Database.RunAsync(session => session.ExecuteAsync("update state_version set version = 1000"), Cancellation);
        await using var older = Open(connection);
        var refused = await Assert.ThrowsAsync<StateRefusedException>(() => older.Database.OpenAsync(Cancellation));
        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
    }

    public static TheoryData<int> OlderVersions() => [.. Enumerable.Range(1, PostgresSchema.Migrations.Count - 1)];

    [Theory]
    [MemberData(nameof(OlderVersions))]
    public async Task A_state_of_any_older_version_is_brought_up_to_date_with_what_waits_in_it(int version)
    {
        var connection = fixture.Server.NewDatabase();
        await using (var source = Npgsql.NpgsqlDataSource.Create(connection))
        {
            string[] older =
            [
                "create table state_version (version integer not null)",
                $"insert into state_version values ({version})",
                .. PostgresSchema.Migrations.Take(version),
                $"""
                insert into turns (id, lane, channel, tenant, conversation, thread, message, kind, asker, text, addressing, asked_at, asked_offset, accepted_at, due_at)
                values ('{TurnBuilder.Turn().Id}', '{TurnBuilder.Turn().Lane}', 'fake', 'T1', 'C1', '', '1', 'Message', 'U1', 'old', '', 1, 0, 1, 1)
                """,
            ];
            foreach (var statement in older)
            {
                await using var command = source.CreateCommand(statement);
                await command.ExecuteNonQueryAsync(Cancellation);
            }
        }

        await using var state = Open(connection);
        Assert.False(await state.Inbox.AcceptAsync(TurnBuilder.Turn("1"), Cancellation));
        Assert.True(await state.Inbox.AcceptAsync(TurnBuilder.Turn("2"), Cancellation));
        Assert.Equal("old", Assert.Single(await state.ClaimAsync()).Turn.Text);
    }

    [Fact]
    public async Task A_message_that_cannot_be_sent_to_the_server_fails_alone_and_those_after_it_are_stored()
    {
        await using var host = Open(fixture.Server.NewDatabase());
        await host.Database.OpenAsync(Cancellation);
        var bad = host.Inbox.AcceptAsync(TurnBuilder.Turn("half a pair \ud83d"), Cancellation);
        var good = host.Inbox.AcceptAsync(TurnBuilder.Turn("1"), Cancellation);
        await Assert.ThrowsAnyAsync<Exception>(() => bad);
        Assert.True(await good);
        Assert.True(await host.Inbox.AcceptAsync(TurnBuilder.Turn("2"), Cancellation));
    }

    [Fact]
    public async Task A_wrong_database_is_refused_by_the_name_of_the_setting()
    {
        await using var host = Open(fixture.Server.ConnectionString.Replace("Database=postgres", "Database=nowhere", StringComparison.Ordinal));
        Assert.Contains("State:PostgreSql", (await Assert.ThrowsAsync<StateRefusedException>(() => host.Database.OpenAsync(Cancellation))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_string_that_is_no_connection_string_is_refused_without_being_repeated()
    {
        var refused = Assert.Throws<StateRefusedException>(() => new PostgresDatabase("Host=x;Pasword=secret"));
        Assert.Contains("State:PostgreSql", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acknowledged_turns_are_on_the_disk_whatever_the_servers_default_is()
    {
        var connection = fixture.Server.NewDatabase();
        await using (var host = Open(connection))
            await host.Database.RunAsync(session => session.ExecuteAsync($"alter database {new Npgsql.NpgsqlConnectionStringBuilder(connection).Database} set synchronous_commit = off"), Cancellation);
        await using var other = Open(connection);
        var setting = await other.Database.RunAsync(session => session.QueryAsync("show synchronous_commit", row => row.GetString(0)), Cancellation);
        Assert.Equal("on", Assert.Single(setting));
    }

    [Fact]
    public async Task A_server_that_crashed_loses_nothing_it_acknowledged_and_the_host_heals()
    {
        using var server = Own();
        await using var host = Open(server.NewDatabase());
        Assert.True(await host.Inbox.AcceptAsync(TurnBuilder.Turn("1"), Cancellation));
        server.Stop("immediate");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => host.Inbox.AcceptAsync(TurnBuilder.Turn("2"), Cancellation));
        server.StartAgain();
        Assert.True(await host.Inbox.AcceptAsync(TurnBuilder.Turn("2"), Cancellation));
        Assert.Equal(2, await host.CountAsync("select count(*) from turns"));
    }

    private Fakes.PostgresServer Own()
    {
        Assert.SkipUnless(fixture.Server.CanBeStopped, "The server of CHATBOT_TEST_POSTGRES is not ours to stop.");
        return Fakes.PostgresServer.Start();
    }

    private static StateHarness Open(string connection) => new(new PostgresDatabase(connection), new(TurnBuilder.Morning));
}
