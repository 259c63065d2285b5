using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ChatBot.Conversations.Storage;

/// <summary>The state's file: how it is opened, checked and brought to this program's schema.</summary>
/// <param name="synchronous">Anything but "full" loses acknowledged messages with the power; the rig that shows it needs another.</param>
internal sealed class SqliteFile(string folder, string synchronous = "full") : IDisposable
{
    // Before 3.51.3 two connections that commit and checkpoint at the same moment can lose a commit (the WAL-reset fault).
    private static readonly System.Version Oldest = new(3, 51, 3);

    private FileStream? hold;
    private bool checkedOnce;

    public string Path { get; } = System.IO.Path.Combine(folder, "chatbot.db");

    public string LogPath => Path + "-wal";

    /// <summary>The connection of the one writer; takes the file for this host alone.</summary>
    public SqliteConnection OpenForWriting()
    {
        Hold();
        KeepPrivate();
        var connection = Open();
        try
        {
            RefuseOldLibrary(connection);
            if (!checkedOnce)
            {
                RefuseDamage(connection);
                Migrate(connection);
                // Leases of an earlier run are void: this host holds the file alone.
                Execute(connection, "delete from leases");
                checkedOnce = true;
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Files that somebody deleted or moved away would take every message and keep none.</summary>
    /// <exception cref="StoreUnavailableException">They are gone; the next opening looks at what lies there now, and starts empty where nothing does.</exception>
    public void RefuseRemoval()
    {
        if (File.Exists(LogPath))
            return;
        hold?.Dispose();
        hold = null;
        checkedOnce = false;
        throw new StoreUnavailableException($"The files of the state in {folder} were removed while the host was using them. It goes on with what lies there now.");
    }

    /// <summary>For commands beside a running host. Null when no host has written yet.</summary>
    public SqliteConnection? OpenForReading()
    {
        if (!File.Exists(Path))
            return null;
        var connection = Open();
        var version = Version(connection);
        if (version == SqliteSchema.Migrations.Count)
            return connection;
        connection.Dispose();
        throw new StateRefusedException(
            $"{Path} has schema {version}, and this program knows {SqliteSchema.Migrations.Count}. Use the program that the host runs; a newer host migrates an older file when it starts.");
    }

    /// <summary>A further connection, as checkpoints need.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();
            Execute(connection, $"""
                pragma journal_mode = wal;
                pragma synchronous = {synchronous};
                pragma wal_autocheckpoint = 0;
                pragma secure_delete = on;
                pragma busy_timeout = 5000;
                pragma cache_size = -16384;
                """);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose() => hold?.Dispose();

    public static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Execute(SqliteConnection connection, string sql) => Scalar(connection, sql);

    private void Hold()
    {
        if (hold is not null)
            return;
        var path = System.IO.Path.Combine(folder, "host.lock");
        try
        {
            Directory.CreateDirectory(folder);
            hold = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StoreUnavailableException($"The folder {folder} (State:Directory) cannot be written: {exception.Message}", exception);
        }
        catch (IOException exception) when (File.Exists(path) && IsHeldElsewhere(exception))
        {
            throw new StateRefusedException(
                $"Another host is using {folder}. Stop it, give this one a State:Directory of its own, or let both share a PostgreSQL database (State:PostgreSql).",
                exception);
        }
    }

    // What people asked is for nobody else on this machine; SQLite gives its other files the same permissions.
    private void KeepPrivate()
    {
        if (OperatingSystem.IsWindows() || File.Exists(Path))
            return;
        using var file = new FileStream(Path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
    }

    // The runtime reports a lock held by another process as EAGAIN (11 on Linux, 35 on macOS) or as a sharing violation (Windows).
    private static bool IsHeldElsewhere(IOException exception) => (exception.HResult & 0xFFFF) is 11 or 35 or 32 or 33;

    private static void RefuseOldLibrary(SqliteConnection connection)
    {
        if (System.Version.Parse(connection.ServerVersion) < Oldest)
            throw new StateRefusedException($"SQLite {connection.ServerVersion} can lose commits; {Oldest} or newer is needed. Update the package Microsoft.Data.Sqlite.");
    }

    private static void RefuseDamage(SqliteConnection connection)
    {
        if (Scalar(connection, "pragma quick_check(1)") is not "ok")
            throw new StateRefusedException(SqliteFaults.Damaged);
    }

    private static int Version(SqliteConnection connection) =>
        Convert.ToInt32(Scalar(connection, "pragma user_version"), CultureInfo.InvariantCulture);

    private void Migrate(SqliteConnection connection)
    {
        var version = Version(connection);
        var newest = SqliteSchema.Migrations.Count;
        var ours = version == 0 ? "select count(*) = 0 from sqlite_master" : "select count(*) > 0 from sqlite_master where name = 'turns'";
        if (Convert.ToInt64(Scalar(connection, ours), CultureInfo.InvariantCulture) == 0)
            throw new StateRefusedException($"{Path} is a SQLite file of another program. Name another State:Directory.");

        if (version > newest)
        {
            throw new StateRefusedException(
                $"{Path} was written by a newer version of this program (schema {version}, this one knows {newest}). Start that version, or name another State:Directory.");
        }

        for (; version < newest; version++)
        {
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"{SqliteSchema.Migrations[version]}; pragma user_version = {version + 1};";
            command.ExecuteNonQuery();
            transaction.Commit();
        }
    }
}
