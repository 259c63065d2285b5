using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;

namespace ChatBot.Benchmarks;

/// <summary>From the start of the process to the first answer, beside an empty ASP.NET Core program's first response, in turn.</summary>
internal static class StartSpeed
{
    /// <summary>The command under which this program is that empty one.</summary>
    public const string Empty = "empty";

    private const string FirstQuestion = "Who signed the Hiroshima Accord?";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(int runs)
    {
        var bot = typeof(Knowledge.Document).Assembly.Location;
        var empty = typeof(StartSpeed).Assembly.Location;
        var (bare, first, again) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            using var state = new ScratchFolder();
            bare.Add(await MeasureAsync(empty, state.Path, (client, address) => client.GetAsync(address), Empty));
            first.Add(await MeasureAsync(bot, state.Path, AskAsync));
            again.Add(await MeasureAsync(bot, state.Path, AskAsync));
        }

        Console.WriteLine("| from process start | median ms | least | most | to the empty program |\n|---|---|---|---|---|");
        Print("empty ASP.NET Core, first response", bare, bare);
        Print("first answer, documents never read before", first, bare);
        Print("first answer, started again", again, bare);
    }

    public static Task RunEmptyAsync(string[] arguments)
    {
        var app = WebApplication.CreateSlimBuilder(arguments).Build();
        app.MapGet("/", () => "");
        return app.RunAsync();
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, Uri address) =>
        client.PostAsJsonAsync(new Uri(address, "/api/ask"), new { question = FirstQuestion });

    private static async Task<double> MeasureAsync(string program, string state, Func<HttpClient, Uri, Task<HttpResponseMessage>> ask, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var client = new HttpClient();
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments, "--urls", address.ToString()])
        {
            Environment = { ["State__Directory"] = state, ["Logging__LogLevel__Default"] = "Warning" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        try
        {
            while (true)
            {
                if (Stopwatch.GetElapsedTime(started) > Longest || process.HasExited)
                    throw new InvalidOperationException($"{program} gave no answer.");
                try
                {
                    using var response = await ask(client, address);
                    if (response.StatusCode == HttpStatusCode.OK)
                        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                }
                catch (HttpRequestException)
                {
                    // It does not listen yet.
                }

                await Task.Delay(2);
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static void Print(string what, List<double> times, List<double> bare)
    {
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {Median(times):F0} | {times[0]:F0} | {times[^1]:F0} | {Median(times) / Median(bare):F1} |"));
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
