using Npgsql;

namespace ChatBot.Conversations.Storage;

/// <summary>Tries whether the state could be used, beside a host that may be using it: nothing is created but one empty file that goes again.</summary>
internal static class StateProbe
{
    /// <returns>What was tried, for people.</returns>
    /// <exception cref="StateRefusedException">It cannot be used as the settings have it.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be reached or written now.</exception>
    public static Task<string> TryAsync(StateOptions state, CancellationToken cancellationToken) =>
        state.PostgreSql is { Length: > 0 } connection ? TryPostgresAsync(connection, cancellationToken) : Task.FromResult(TryFolder(state.Directory));

    private static async Task<string> TryPostgresAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(connectionString);
            await using var command = source.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancellationToken);
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            return $"PostgreSQL at {settings.Host}:{settings.Port} answers";
        }
        catch (ArgumentException)
        {
            throw new StateRefusedException("State:PostgreSql is not a connection string. Write it like Host=db;Database=chatbot;Username=bot;Password=...");
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException or IOException)
        {
            throw PostgresFaults.Translate(fault);
        }
    }

    private static string TryFolder(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            using var probe = new FileStream(Path.Combine(directory, $"probe-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            return $"SQLite in {Path.GetFullPath(directory)}, which can be written";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"{fault.Message} Give the host a folder it may write to: State:Directory.", fault);
        }
    }
}
