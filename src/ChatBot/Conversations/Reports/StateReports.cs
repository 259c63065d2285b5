using System.Data.Common;
using System.Text.Json;
using ChatBot.Conversations.Storage;
using Npgsql;

namespace ChatBot.Conversations.Reports;

/// <summary>Reads feedback and gaps beside a running host, and changes nothing.</summary>
internal sealed class StateReports(StateOptions options)
{
    private const string Gaps = "select at, question, language, confidence, nearest from gaps order by at, turn";

    private const string Feedback = """
        select at, turn, channel, tenant, helpful, reason, question, answer from feedback order by at desc, turn, giver
        """;

    /// <summary>Empty also where no host has written anything yet.</summary>
    /// <exception cref="StateRefusedException">The state cannot be read; the message says why and what to do.</exception>
    public async Task<IReadOnlyList<GapReport>> GapsAsync() => GapReport.Group(await ReadAsync(Gaps, row => new GapReport(
        1,
        Moment(row, 0),
        row.GetString(1),
        row.GetString(2),
        row.GetDouble(3),
        JsonSerializer.Deserialize(row.GetString(4), StateJson.Default.IReadOnlyListNearPassage) ?? [])));

    /// <summary>The latest first.</summary>
    /// <exception cref="StateRefusedException">The state cannot be read; the message says why and what to do.</exception>
    public async Task<IReadOnlyList<FeedbackReport>> FeedbackAsync() => await ReadAsync(Feedback, row => new FeedbackReport(
        Moment(row, 0),
        new TurnId(row.GetString(1)),
        row.GetString(2),
        new TenantId(row.GetString(3)),
        row.GetInt32(4) != 0,
        row.GetString(5),
        row.IsDBNull(6) ? null : row.GetString(6),
        row.IsDBNull(7) ? null : row.GetString(7)));

    private async Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> map)
    {
        try
        {
            if (await OpenAsync() is not { } connection)
                return [];
            await using var session = new SqlSession(connection);
            return await session.QueryAsync(sql, map);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return [];
        }
        catch (DbException exception)
        {
            throw new StateRefusedException($"The state cannot be read: {exception.Message} Check State:Directory or State:PostgreSql.", exception);
        }
    }

    private async Task<DbConnection?> OpenAsync()
    {
        if (options.PostgreSql is { Length: > 0 } postgres)
        {
            var connection = new NpgsqlConnection(PostgresDatabase.Settings(postgres));
            await connection.OpenAsync();
            return connection;
        }

        using var file = new SqliteFile(options.Directory);
        return file.OpenForReading();
    }

    private static DateTimeOffset Moment(DbDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
