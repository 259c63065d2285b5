using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>A <see cref="RigHost"/> in a process of its own, to be killed.</summary>
internal sealed class RigProcess : IDisposable
{
    private readonly string[] arguments;
    private Process? process;

    public RigProcess(params IEnumerable<string> arguments)
    {
        Port = FreePort();
        this.arguments = [typeof(RigProcess).Assembly.Location, RigCommands.Host, "--port", $"{Port}", .. arguments];
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}"), Timeout = TimeSpan.FromSeconds(5) };
    }

    public int Port { get; }

    public HttpClient Client { get; }

    public bool IsAlive => process is { HasExited: false };

    public async Task StartAsync()
    {
        process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await IsReadyAsync(limit.Token))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The host ended with {process.ExitCode} before it was ready.");
            await Task.Delay(20, limit.Token);
        }
    }

    public void Kill() => SignalAndWait("KILL");

    public void Stop() => SignalAndWait("TERM");

    /// <summary>Killed without warning, and started again.</summary>
    public async Task CrashAsync()
    {
        Kill();
        await StartAsync();
    }

    /// <summary>Stands still for <paramref name="time"/> and then goes on as if nothing had been.</summary>
    public async Task FreezeAsync(TimeSpan time)
    {
        Suspend();
        await Task.Delay(time);
        Resume();
    }

    public void Suspend() => Send("STOP");

    public void Resume() => Send("CONT");

    public long MemoryInMegabytes()
    {
        process!.Refresh();
        return process.WorkingSet64 >> 20;
    }

    public TimeSpan ProcessorTime()
    {
        process!.Refresh();
        return process.TotalProcessorTime;
    }

    public void Dispose()
    {
        if (IsAlive)
            Kill();
        process?.Dispose();
        Client.Dispose();
    }

    private void SignalAndWait(string signal)
    {
        Send(signal);
        process!.WaitForExit();
    }

    private void Send(string signal)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", $"{process!.Id}"]) { UseShellExecute = false })!;
        kill.WaitForExit();
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Client.GetAsync(new Uri("/ready", UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
