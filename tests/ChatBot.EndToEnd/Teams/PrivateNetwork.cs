using System.Diagnostics;

namespace ChatBot.EndToEnd.Teams;

/// <summary>
/// A network of the test's own, with nothing in it but loopback: the Playground listens on every interface and reports home, and
/// in here there is neither. Whatever is started through it lives in it.
/// </summary>
internal sealed class PrivateNetwork : IAsyncDisposable
{
    private readonly Process holder;

    private PrivateNetwork(Process holder) => this.holder = holder;

    /// <summary>Null where this machine does not allow it.</summary>
    public static async Task<PrivateNetwork?> OpenAsync()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/unshare") || !File.Exists("/usr/bin/nsenter"))
            return null;
        var start = new ProcessStartInfo("/usr/bin/unshare", ["-rn", "sh", "-c", "ip link set lo up && echo ready && exec sleep infinity"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        var started = Process.Start(start)!;
        if (await started.StandardOutput.ReadLineAsync() == "ready")
            return new PrivateNetwork(started);
        started.Dispose();
        return null;
    }

    public Process Start(string file, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("/usr/bin/nsenter", [.. Prefix, file, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>A program that starts <paramref name="file"/> in here, for callers that want one path.</summary>
    public string Wrapper(string file, string folder)
    {
        var path = Path.Combine(folder, Path.GetFileName(file));
        File.WriteAllText(path, $"#!/bin/sh\nexec /usr/bin/nsenter {string.Join(' ', Prefix)} {file} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        holder.Kill();
        await holder.WaitForExitAsync();
        holder.Dispose();
    }

    private string[] Prefix => ["-t", holder.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), "-U", "-n", "--preserve-credentials", "--"];
}
