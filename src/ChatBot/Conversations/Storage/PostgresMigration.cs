using Npgsql;

namespace ChatBot.Conversations.Storage;

/// <summary>Brings a database to this program's schema; hosts that start together take turns.</summary>
internal static class PostgresMigration
{
    // Any number will do, as long as all hosts use the same and nobody else does.
    private const long Turnstile = 0x43_68_61_74_42_6F_74;

    public static async Task RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, $"select pg_advisory_xact_lock({Turnstile})", cancellationToken);
        await ExecuteAsync(connection, "create table if not exists state_version (version integer not null)", cancellationToken);
        await using var read = new NpgsqlCommand("select coalesce(max(version), 0) from state_version", connection);
        var version = (int)(await read.ExecuteScalarAsync(cancellationToken))!;
        var newest = PostgresSchema.Migrations.Count;
        if (version > newest)
        {
            throw new StateRefusedException(
                $"The database of State:PostgreSql was written by a newer version of this program (schema {version}, this one knows {newest}). Start that version, or name another database.");
        }

        foreach (var migration in PostgresSchema.Migrations.Skip(version))
            await ExecuteAsync(connection, migration, cancellationToken);
        await ExecuteAsync(connection, $"delete from state_version; insert into state_version values ({newest})", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
