using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace ChatBot.EndToEnd.Slack;

/// <summary>The program itself, started as an administrator would, and a Slack workspace for it to live in.</summary>
public sealed class SlackWorkspace : IAsyncLifetime
{
    public const string Secret = "end-to-end";
    public const string Bot = "U0CHATBOT";
    public const string BotToken = "xoxb-end-to-end";
    public const string Anna = "xoxp-anna";

    private readonly HttpClient client = new();
    private readonly string state = Directory.CreateTempSubdirectory("chatbot-slack-").FullName;
    private Process? workspace;
    private Process? bot;

    public static string Folder { get; } = FolderOf();

    public string? Absent { get; private set; }

    public Uri Slack { get; } = new($"http://127.0.0.1:{FreePort()}/");

    public Uri Host { get; } = new($"http://127.0.0.1:{FreePort()}/");

    public string Channel { get; private set; } = "";

    public string Team { get; private set; } = "";

    public string AnnaId { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Absent = Missing();
        if (Absent is not null)
            return;
        var documents = Directory.CreateDirectory(Path.Combine(state, "documents")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(documents, "charter.txt"),
            "Charter of the Harbour Forum\n\n17 May 2020\n\nThe Harbour Forum covers shipping, fisheries and tidal energy. Its members meet every spring in Aberdeen.\n\nThe forum was founded in 2011 by nine ports.\n");

        workspace = Start("node", [Path.Combine(Folder, "workspace.mjs"), $"{Slack.Port}", Host.GetLeftPart(UriPartial.Authority), Secret], Folder);
        await LineAsync(workspace, "READY");
        bot = Start("dotnet", [typeof(Knowledge.Document).Assembly.Location, "--urls", Host.GetLeftPart(UriPartial.Authority)], state, new(StringComparer.Ordinal)
        {
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Knowledge__Documents"] = documents,
            ["State__Directory"] = Path.Combine(state, "state"),
            ["Slack__BotToken"] = BotToken,
            ["Slack__SigningSecret"] = Secret,
            ["Slack__ApiBaseUrl"] = new Uri(Slack, "api/").AbsoluteUri,
            ["Web__PublicBaseUrl"] = Host.GetLeftPart(UriPartial.Authority),
        });
        // A log that nobody reads would fill its pipe and stop the program.
        bot.BeginOutputReadLine();
        await UntilAsync(async () => (await client.GetAsync(new Uri(Host, "/health/ready"))).IsSuccessStatusCode);
        Channel = (string)(await CallAsync("conversations.list", Anna, [])).AsArrayOf("channels").First(one => (string?)one!["name"] == "questions")!["id"]!;
        var anna = (await CallAsync("users.list", Anna, [])).AsArrayOf("members").First(one => (string?)one!["name"] == "anna")!;
        AnnaId = (string)anna["id"]!;
        Team = (string)(await CallAsync("auth.test", Anna, []))["team_id"]!;
    }

    public async Task<JsonObject> CallAsync(string method, string token, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Slack, $"api/{method}")) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", token);
        using var response = await client.SendAsync(request);
        var result = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.True((bool)result["ok"]!, $"{method}: {result.ToJsonString()}");
        return result;
    }

    public async Task<string> SayAsync(string channel, string text, string? thread = null)
    {
        var body = new JsonObject { ["channel"] = channel, ["text"] = text };
        if (thread is not null)
            body["thread_ts"] = thread;
        return (string)(await CallAsync("chat.postMessage", Anna, body))["ts"]!;
    }

    /// <summary>What the bot said in a thread, once it has said <paramref name="count"/> things that are no longer progress.</summary>
    public async Task<IReadOnlyList<JsonObject>> AnswersAsync(string channel, string thread, int count)
    {
        JsonObject[] said = [];
        await UntilAsync(async () =>
        {
            var replies = await CallAsync("conversations.replies", BotToken, new JsonObject { ["channel"] = channel, ["ts"] = thread });
            said = [.. replies.AsArrayOf("messages").Select(message => message!.AsObject()).Where(message => (string?)message["user"] == Bot)];
            return said.Length >= count && said.All(message => message["blocks"]?.ToJsonString().Contains("feedback", StringComparison.Ordinal) == true);
        });
        return said;
    }

    public async Task<(int Status, string Body)> DeliverAsync(string path, JsonObject? form = null, JsonObject? json = null)
    {
        var order = new JsonObject { ["path"] = path, ["form"] = form, ["json"] = json };
        using var response = await client.PostAsJsonAsync(new Uri(Slack, "control/deliver"), order);
        var result = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        return ((int)result["status"]!, (string)result["body"]!);
    }

    /// <summary>The bodies of the bot's calls of a method, oldest first, once there is one that is meant.</summary>
    public async Task<JsonObject> CallOfBotAsync(string method, Func<JsonObject, bool>? isMeant = null)
    {
        JsonObject? found = null;
        await UntilAsync(async () =>
        {
            var calls = (await client.GetFromJsonAsync<JsonArray>(new Uri(Slack, "control/calls")))!;
            found = calls.Where(call => (string?)call!["method"] == method && (string?)call["token"] == BotToken).Select(call => call!["body"]!.AsObject())
                .LastOrDefault(body => isMeant?.Invoke(body) != false);
            return found is not null;
        });
        return found!;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        foreach (var process in new[] { bot, workspace }.OfType<Process>())
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(state, recursive: true);
    }

    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                if (await condition())
                    return;
            }
            catch (HttpRequestException)
            {
                // Not up yet.
            }

            await Task.Delay(50, limit.Token);
        }
    }

    private static string? Missing()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "emulate")))
            return "The npm packages are not there: run \"npm install --no-package-lock\" in tests/ChatBot.EndToEnd/Slack.";
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            node.WaitForExit();
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node is not there: install Node 20 or later.";
        }
    }

    private static Process Start(string program, string[] arguments, string folder, Dictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var (name, value) in settings ?? [])
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        return process;
    }

    private static async Task LineAsync(Process process, string line)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } said)
        {
            if (said == line)
                return;
        }

        throw new InvalidOperationException($"The process ended before it said {line}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FolderOf([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
