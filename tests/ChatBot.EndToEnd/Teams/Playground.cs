using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace ChatBot.EndToEnd.Teams;

/// <summary>The real program and the real Agents Playground, side by side in a network of their own.</summary>
internal sealed class Playground : IAsyncDisposable
{
    public const string Bot = "00000000-0000-0000-0000-00000000000011";
    public const string Channel = "team-id";

    private const string Address = "http://127.0.0.1:56150";
    private const string Node = "/usr/bin/node";
    private const string Fetch =
        "const [method,url,body]=process.argv.slice(1);fetch(url,{method,headers:{'content-type':'application/json'},body:body||undefined}).then(async r=>process.stdout.write(r.status+'\\n'+await r.text()))";

    private const string Charter = """
        Charter of the Harbour Forum

        12 March 2024

        The Harbour Forum covers shipping, fisheries and tidal energy. Its members meet every spring in Aberdeen. The forum was founded in 2011 by nine ports.
        """;

    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));
    private static readonly string Program = Path.Combine(Root, "tests", "ChatBot.EndToEnd", "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    private readonly List<Process> processes = [];

    private Playground(PrivateNetwork network, string folder) => (Network, Folder) = (network, folder);

    public PrivateNetwork Network { get; }

    public string Folder { get; }

    private string Documents => Path.Combine(Folder, "documents");

    private string Recording => Path.Combine(Folder, "recording.log");

    /// <param name="documents">Copies what is to be read into the folder it is given; null writes one short paper.</param>
    public static async Task<Playground> StartAsync(Action<string>? documents = null)
    {
        Assert.SkipUnless(File.Exists(Node), "There is no Node.js at /usr/bin/node. Install it (Debian: apt-get install nodejs).");
        Assert.SkipUnless(File.Exists(Program), "The Agents Playground is not installed. Run \"npm install\" in tests/ChatBot.EndToEnd.");
        var network = await PrivateNetwork.OpenAsync();
        Assert.SkipWhen(network is null, "This machine does not let a test have a network of its own (unshare -rn, ip).");

        var playground = new Playground(network!, Directory.CreateTempSubdirectory("chatbot-playground-").FullName);
        Directory.CreateDirectory(playground.Documents);
        (documents ?? WriteCharter)(playground.Documents);
        playground.StartHost();
        playground.Begin(
            Node,
            [Program, "start", "-e", "http://127.0.0.1:3978/api/messages", "-c", "msteams", "-p", "56150", "--disable-telemetry", "--enable-events-recording"],
            ("TEAMSAPPTESTER_BROWSER", "none"),
            ("M365_AGENTS_PLAYGROUND_RECORDING_FILE", playground.Recording));
        await playground.UntilAsync(async () => (await playground.CallAsync("GET", "http://127.0.0.1:3978/health/ready")).Status == 200);
        await playground.UntilAsync(async () => (await playground.CallAsync("GET", $"{Address}/_debug/ping")).Status == 200);
        return playground;
    }

    /// <summary>Where the Playground's page is, seen from inside the network.</summary>
    public static string Page => Address;

    public async Task<string> PersonalAsync() => (string)(await ConfigAsync())["personalChat"]!["id"]!;

    public async Task<string> GroupAsync() => (string)(await ConfigAsync())["groupChats"]![0]!["id"]!;

    public async Task SayAsync(string conversation, string text, bool mention)
    {
        var message = new JsonObject { ["from"] = new JsonObject { ["id"] = "user-id-0" }, ["text"] = mention ? $"<at>Test Bot</at> {text}" : text, ["textFormat"] = "plain" };
        if (mention)
            message["mentions"] = new JsonArray(new JsonObject { ["mentioned"] = new JsonObject { ["id"] = Bot }, ["text"] = "<at>Test Bot</at>" });
        var (status, body) = await CallAsync("POST", $"{Address}/_conversation/v1/conversations/{conversation}/messages", message);
        Assert.True(status is 200 or 201, $"{status} {body}");
    }

    public Task<(int Status, string Body)> InvokeAsync(string conversation, string name, JsonObject value) => CallAsync(
        "POST",
        $"{Address}/_conversation/v1/invoke",
        new JsonObject
        {
            ["name"] = name,
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["from"] = new JsonObject { ["id"] = "user-id-0" },
            ["value"] = value,
        });

    /// <summary>Posts to the bot itself, past the Playground.</summary>
    public Task<(int Status, string Body)> PostToBotAsync(JsonObject activity) => CallAsync("POST", "http://127.0.0.1:3978/api/messages", activity);

    /// <summary>Waits for the bot's messages in a conversation, and then a moment longer for any that should not come.</summary>
    public async Task<IReadOnlyList<Recorded>> AnswersAsync(string conversation, int count = 1)
    {
        IReadOnlyList<Recorded> Shown() => [.. Recorded.Read(Recording).Where(call => call.IsFromBot && call.Activity == "message" && call.Conversation.StartsWith(conversation, StringComparison.Ordinal))];
        await UntilAsync(() => Task.FromResult(Shown().Count >= count));
        await Task.Delay(TimeSpan.FromSeconds(2));
        return Shown();
    }

    public IReadOnlyList<Recorded> Calls() => Recorded.Read(Recording);

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        await Network.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static void WriteCharter(string folder) => File.WriteAllText(Path.Combine(folder, "charter.txt"), Charter);

    private async Task<JsonObject> ConfigAsync() => JsonNode.Parse((await CallAsync("GET", $"{Address}/_internal/v1/config")).Body)!["config"]!.AsObject();

    private void StartHost() => Begin(
        "dotnet",
        [typeof(Knowledge.Document).Assembly.Location, "--urls", "http://127.0.0.1:3978"],
        ("DOTNET_ENVIRONMENT", "Development"),
        ("Teams__DangerouslyAllowUnauthenticatedRequests", "true"),
        ("Knowledge__Documents", Documents),
        ("State__Directory", Path.Combine(Folder, "state")),
        ("Logging__LogLevel__Default", "Warning"));

    private void Begin(string file, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var process = Network.Start(file, arguments, environment);
        // Nobody reads it, and a full pipe would stop the program.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        processes.Add(process);
    }

    private async Task<(int Status, string Body)> CallAsync(string method, string url, JsonObject? body = null)
    {
        using var call = Network.Start(Node, ["-e", Fetch, method, url, body?.ToJsonString() ?? ""]);
        var failure = call.StandardError.ReadToEndAsync();
        var said = (await call.StandardOutput.ReadToEndAsync()).Split('\n', 2);
        await failure;
        await call.WaitForExitAsync();
        return said is [var status, var text] ? (int.Parse(status, CultureInfo.InvariantCulture), text) : (0, "");
    }

    public async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        while (!await condition())
        {
            Assert.DoesNotContain(processes, process => process.HasExited);
            await Task.Delay(250, limit.Token);
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
