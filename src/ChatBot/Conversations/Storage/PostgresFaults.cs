using Npgsql;

namespace ChatBot.Conversations.Storage;

/// <summary>What an error of PostgreSQL means to a caller.</summary>
internal static class PostgresFaults
{
    public static bool IsConflict(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    public static Exception Translate(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidCatalogName } refused =>
            new StateRefusedException($"PostgreSQL refuses the connection: {refused.MessageText}. Check State:PostgreSql.", exception),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
            new StateRefusedException($"PostgreSQL refuses: {refused.MessageText}. The user of State:PostgreSql must own its database or schema.", exception),
        PostgresException fault when IsUnavailable(fault.SqlState) =>
            new StoreUnavailableException($"PostgreSQL cannot write now: {fault.MessageText}", exception),
        PostgresException => exception,
        NpgsqlException or TimeoutException or IOException =>
            new StoreUnavailableException($"PostgreSQL cannot be reached: {exception.Message} Check State:PostgreSql and the server; the host goes on by itself.", exception),
        _ => exception,
    };

    // Classes of errors that pass: connection, conflicts that outlast the tries, resources, operator intervention, system; and a standby that takes no writes.
    private static bool IsUnavailable(string state) =>
        state[..2] is "08" or "40" or "53" or "57" or "58" || state == PostgresErrorCodes.ReadOnlySqlTransaction;
}
