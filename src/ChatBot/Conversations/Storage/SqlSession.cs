using System.Data.Common;

namespace ChatBot.Conversations.Storage;

/// <summary>A connection that keeps its statements prepared. Values travel only as parameters.</summary>
internal sealed class SqlSession(DbConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);

    public DbTransaction? Transaction { get; set; }

    public async Task<int> ExecuteAsync(string sql, params (string Name, object? Value)[] values) =>
        await Command(sql, values).ExecuteNonQueryAsync();

    public async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> map, params (string Name, object? Value)[] values)
    {
        await using var reader = await Command(sql, values).ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(map(reader));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values)
            await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    private DbCommand Command(string sql, (string Name, object? Value)[] values)
    {
        if (!commands.TryGetValue(sql, out var command))
            commands[sql] = command = Create(sql, values);

        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }

    private DbCommand Create(string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, _) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
