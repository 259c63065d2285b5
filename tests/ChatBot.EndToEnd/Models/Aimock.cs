using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace ChatBot.EndToEnd.Models;

/// <summary>The npm package @copilotkit/aimock on loopback: a foreign implementation of the wire that models are asked over, with chaos on demand.</summary>
internal sealed class Aimock : IAsyncDisposable
{
    private const string Node = "/usr/bin/node";

    private static readonly string Program = Path.Combine(Seeds.Root, "tests", "ChatBot.EndToEnd", "node_modules", "@copilotkit", "aimock", "dist", "cli.js");

    private readonly Process _process;
    private readonly string _fixtures;
    private readonly HttpClient _client;

    private Aimock(Process process, string fixtures, Uri address)
    {
        (_process, _fixtures, Address) = (process, fixtures, address);
        _client = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    /// <param name="replies">What is said to a question that contains the words.</param>
    public static async Task<Aimock> StartAsync(params (string Words, string Reply)[] replies)
    {
        Assert.SkipUnless(File.Exists(Node), "There is no Node.js at /usr/bin/node. Install it (Debian: apt-get install nodejs).");
        Assert.SkipUnless(File.Exists(Program), "The npm package @copilotkit/aimock is not installed. Run \"npm install\" in tests/ChatBot.EndToEnd.");
        var fixtures = Path.Combine(Path.GetTempPath(), $"chatbot-aimock-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(fixtures, JsonSerializer.Serialize(new
        {
            fixtures = replies.Select(reply => new { match = new { userMessage = reply.Words }, response = new { content = reply.Reply } }),
        }));
        var port = FreePort();
        var start = new ProcessStartInfo(Node, [Program, "-p", port.ToString(System.Globalization.CultureInfo.InvariantCulture), "-h", "127.0.0.1", "-f", fixtures, "--log-level", "silent"]) { UseShellExecute = false };
        var mock = new Aimock(Process.Start(start)!, fixtures, new Uri($"http://127.0.0.1:{port}"));
        await mock.ReadyAsync();
        return mock;
    }

    /// <param name="chaos">Rates from 0 to 1 by the package's names: <c>dropRate</c>, <c>malformedRate</c>, <c>disconnectRate</c>.</param>
    public async Task TroubleAsync(IReadOnlyDictionary<string, double> chaos)
    {
        using var response = await _client.PostAsJsonAsync(new Uri(Address, "__aimock/chaos"), chaos);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        File.Delete(_fixtures);
    }

    private async Task ReadyAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            Assert.False(_process.HasExited, "aimock ended before it was ready.");
            try
            {
                using var response = await _client.GetAsync(new Uri(Address, "__aimock/journal"), limit.Token);
                if (response.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(100, limit.Token);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
