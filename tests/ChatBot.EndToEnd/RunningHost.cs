using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChatBot.EndToEnd;

/// <summary>The real program in a process of its own, on a free port of loopback, over a folder of documents of the test's own.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly string _folder;

    private RunningHost(Process process, string folder, Uri address)
    {
        _process = process;
        _folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    /// <param name="documents">Copies or writes what is to be read into the folder it is given; null takes the repository's seeds.</param>
    public static async Task<RunningHost> StartAsync(Action<string>? documents = null, params IEnumerable<(string Name, string Value)> settings)
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-host-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var papers = Path.Combine(folder, "documents");
        Directory.CreateDirectory(papers);
        (documents ?? Seeds.CopyTo)(papers);
        var start = new ProcessStartInfo("dotnet", [typeof(Knowledge.Document).Assembly.Location, "--urls", address.ToString()])
        {
            WorkingDirectory = folder,
            Environment =
            {
                ["Knowledge__Documents"] = papers,
                ["State__Directory"] = Path.Combine(folder, "state"),
                ["Logging__LogLevel__Default"] = "Warning",
                // A machine that is busy with other tests may take long over a file; that limit has tests of its own.
                ["Knowledge__SecondsPerFile"] = "300",
            },
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var host = new RunningHost(Process.Start(start)!, folder, address);
        await host.ReadyAsync();
        return host;
    }

    /// <summary>Without warning, as a machine goes.</summary>
    public Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        return _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient();
        using var limit = new CancellationTokenSource(LongestStart);
        while (true)
        {
            Assert.False(_process.HasExited, "The host ended before it was ready.");
            try
            {
                using var ready = await client.GetAsync(new Uri(Address, "/health/ready"), limit.Token);
                if (ready.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
