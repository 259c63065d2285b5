using System.Diagnostics;
using System.Net;
using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>A disk that fills up and one that cannot be written: messages are refused, the host lives, and heals by itself.</summary>
internal sealed class DiskRig : IAsyncDisposable
{
    private readonly RigFolder folder = new();
    private readonly FakeSlack platform = new();
    private readonly Ledger ledger = new();
    private RigProcess? host;
    private bool isMounted;
    private int sent;

    /// <summary>Why it cannot be done here; null when it can.</summary>
    public static string? Absence => Mounting.IsAllowed()
        ? null
        : "It takes Linux and the right to mount a small tmpfs.";

    public async Task<(bool Held, string Figures)> FillAsync()
    {
        await StartAsync("-t", "tmpfs", "-o", "size=6m", "tmpfs");
        for (var i = 0; i < 100; i++)
            await SendAsync();

        var ballast = Path.Combine(folder.Path, "ballast");
        Fill(ballast);
        var refused = await SendUntilAsync(HttpStatusCode.ServiceUnavailable, most: 20_000);
        var lives = host!.IsAlive;
        File.Delete(ballast);
        return await HealAsync(refused, lives);
    }

    public async Task<(bool Held, string Figures)> LockAsync()
    {
        await StartAsync("--bind", folder.Path);
        for (var i = 0; i < 100; i++)
            await SendAsync();
        await ledger.SettleAsync(platform.Truth, TimeSpan.FromSeconds(20));
        host!.Stop();

        Mounting.Run("mount", "-o", "remount,ro,bind", folder.Path);
        await host.StartAsync();
        var refused = await SendUntilAsync(HttpStatusCode.ServiceUnavailable, most: 10);
        var lives = host.IsAlive;
        Mounting.Run("mount", "-o", "remount,rw,bind", folder.Path);
        return await HealAsync(refused, lives);
    }

    public async ValueTask DisposeAsync()
    {
        host?.Dispose();
        await platform.DisposeAsync();
        if (isMounted)
            Mounting.Run("umount", folder.Path);
        folder.Dispose();
    }

    private async Task StartAsync(params string[] mount)
    {
        Mounting.Run("mount", [.. mount, folder.Path]);
        isMounted = true;
        await platform.StartAsync();
        host = new RigProcess("--state", folder.Path, "--platform", platform.Address.ToString(), "--lease", "00:00:02");
        await host.StartAsync();
    }

    private async Task<(bool Held, string Figures)> HealAsync(bool refused, bool lives)
    {
        var started = Stopwatch.GetTimestamp();
        var healed = await SendUntilAsync(HttpStatusCode.OK, most: 100);
        var took = Stopwatch.GetElapsedTime(started);
        var result = await ledger.SettleAsync(platform.Truth, TimeSpan.FromSeconds(30));
        return (refused && lives && healed && result.IsClean,
            $"503 {refused}, alive {lives}, healed {healed} after {took.TotalSeconds:0.0} s, {result}");
    }

    private async Task<bool> SendUntilAsync(HttpStatusCode wanted, int most)
    {
        for (var i = 0; i < most; i++)
        {
            if (await SendAsync() == wanted)
                return true;
            if (wanted == HttpStatusCode.OK)
                await Task.Delay(100);
        }

        return false;
    }

    private async Task<HttpStatusCode?> SendAsync()
    {
        var number = sent++;
        var message = new RigEvent($"Ev{number}", "message", "T1", $"C{number % 10}", "", $"{number}.0", $"question {number}", "");
        var status = await Sender.TryAsync(host!, message, CancellationToken.None);
        if (status == HttpStatusCode.OK)
            ledger.Accept(message.Text);
        return status;
    }

    private static void Fill(string path)
    {
        using var file = File.Create(path);
        var block = new byte[4_096];
        try
        {
            while (true)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full, as it should be.
        }
    }
}
