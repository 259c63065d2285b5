using Microsoft.Data.Sqlite;

namespace ChatBot.Conversations.Storage;

/// <summary>What an error of SQLite means to a caller.</summary>
internal static class SqliteFaults
{
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int OutOfMemory = 7;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static Exception Translate(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } => new StateRefusedException(Damaged, exception),
        SqliteException { SqliteErrorCode: Permission or Busy or Locked or OutOfMemory or ReadOnly or InputOutput or Full or CannotOpen } fault =>
            new StoreUnavailableException($"The state cannot be written: {Cause(fault)}", exception),
        IOException or UnauthorizedAccessException => new StoreUnavailableException($"The state cannot be written: {exception.Message}", exception),
        _ => exception,
    };

    public const string Damaged =
        "The state file is damaged. Stop the host, keep a copy of the State:Directory folder, and put the last backup of it in its place "
        + "- or remove the files chatbot.db, chatbot.db-wal and chatbot.db-shm to start empty (feedback and unfinished questions are lost; documents are not).";

    private static string Cause(SqliteException fault) => fault.SqliteErrorCode switch
    {
        Full => "the disk is full. Free some space; the host goes on by itself.",
        ReadOnly => "the file or its folder is read-only. Make State:Directory writable; the host goes on by itself.",
        CannotOpen => "the file cannot be opened. Check that State:Directory exists and is writable; the host goes on by itself.",
        InputOutput => "the disk reported an error. The host tries again with the next message.",
        _ => fault.Message,
    };
}
