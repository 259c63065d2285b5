using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ChatBot.Tests.Fakes;

/// <summary>
/// A PostgreSQL server of the tests' own, in a temporary folder: whatever version the machine has under <c>/usr/lib/postgresql</c>.
/// With <c>CHATBOT_TEST_POSTGRES</c> set to a connection string of a superuser, that server is used instead.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly string? programs;
    private readonly string? folder;
    private readonly int port;

    private PostgresServer(string connectionString) => ConnectionString = connectionString;

    private PostgresServer(string programs, string folder, int port)
    {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        ConnectionString = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=bot;Database=postgres");
    }

    /// <summary>Why there is none, in words for a skipped test; null when <see cref="Start"/> will work.</summary>
    public static string? Absence => External is not null || Programs() is not null
        ? null
        : "PostgreSQL is not installed here (looked under /usr/lib/postgresql), and CHATBOT_TEST_POSTGRES names no server.";

    public string ConnectionString { get; }

    private static string? External => Environment.GetEnvironmentVariable("CHATBOT_TEST_POSTGRES");

    public static PostgresServer Start()
    {
        if (External is { } external)
            return new PostgresServer(external);

        var server = new PostgresServer(Programs()!, Directory.CreateTempSubdirectory("chatbot-postgres-").FullName, FreePort());
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres:", server.folder!);
        server.AsOwner("initdb", "-D", $"{server.folder}/data", "-A", "trust", "-U", "bot", "-E", "UTF8", "--no-locale");
        server.StartAgain();
        return server;
    }

    /// <summary>A database of one test's own.</summary>
    public string NewDatabase()
    {
        var name = $"t{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand($"create database {name}", connection);
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name }.ConnectionString;
    }

    public bool CanBeStopped => folder is not null;

    public void StartAgain() => AsOwner(
        "pg_ctl", "-D", $"{folder}/data", "-s", "-w", "-l", $"{folder}/log", "-o", $"-p {port} -k {folder} -c listen_addresses=127.0.0.1", "start");

    /// <param name="mode">"immediate" is a crash: nothing is written that was not committed.</param>
    public void Stop(string mode) => AsOwner("pg_ctl", "-s", "-D", $"{folder}/data", "-m", mode, "-w", "stop");

    public void Dispose()
    {
        if (folder is null)
            return;
        NpgsqlConnection.ClearAllPools();
        try
        {
            Stop("immediate");
        }
        catch (InvalidOperationException)
        {
            // A test had stopped it.
        }

        Directory.Delete(folder, recursive: true);
    }

    // The server refuses to run as root.
    private void AsOwner(string program, params string[] arguments)
    {
        if (Environment.IsPrivilegedProcess)
            Run("runuser", ["-u", "postgres", "--", $"{programs}/{program}", .. arguments]);
        else
            Run("env", [$"{programs}/{program}", .. arguments]);
    }

    private static void Run(string program, params string[] arguments)
    {
        // The server inherits what it is started with, so its output goes to its own log and never to a pipe of ours.
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = arguments.Any(argument => argument.EndsWith("initdb", StringComparison.Ordinal)),
            WorkingDirectory = "/",
        })!;
        if (process.StartInfo.RedirectStandardOutput)
            process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed with {process.ExitCode}.");
    }

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateFiles("/usr/lib/postgresql", "pg_ctl", SearchOption.AllDirectories).Select(Path.GetDirectoryName).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
