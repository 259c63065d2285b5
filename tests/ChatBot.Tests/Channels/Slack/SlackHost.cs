using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Answering;
using ChatBot.Briefings;
using ChatBot.Channels.Slack;
using ChatBot.Channels.Slack.Inbound;
using ChatBot.Conversations;
using ChatBot.Conversations.Storage;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;
using ChatBot.Tests.Conversations;
using ChatBot.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Channels.Slack;

/// <summary>The host as it is, with a folder of two documents and a <see cref="FakeSlack"/> for Slack; requests come in signed over a real socket.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    public const string Secret = "not a secret";

    private readonly WebApplication application;
    private readonly StateFolder folder;
    private readonly HttpClient client;

    private SlackHost(WebApplication application, StateFolder folder, FakeSlack slack)
    {
        this.application = application;
        this.folder = folder;
        Slack = slack;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(application.Urls.First()) };
    }

    public FakeSlack Slack { get; }

    public Uri Address => client.BaseAddress!;

    public IServiceProvider Services => application.Services;

    public static Document Charter { get; } = Document(
        "charter.txt",
        "Charter of the Harbour Forum",
        "The Harbour Forum covers shipping, fisheries and tidal energy. Its members meet every spring in Aberdeen. The forum was founded in 2011 by nine ports.");

    public static Document Minutes { get; } = Document(
        "board/minutes.txt",
        "Minutes of the board",
        "The board elected Anna Lind as its chair in March 2019. The budget of the board is 40 million pounds.");

    public static Task<SlackHost> StartAsync(FakeSlack slack, Ask? ask = null, params (string Key, string? Value)[] settings) =>
        StartAsync(slack, [Charter, Minutes], ask, settings);

    public static async Task<SlackHost> StartAsync(FakeSlack slack, IReadOnlyList<Document> documents, Ask? ask = null, params (string Key, string? Value)[] settings)
    {
        await slack.StartAsync();
        var state = new StateFolder();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
        [
            new("State:Directory", state.Path),
            new("Conversations:PollInterval", "00:00:00.050"),
            new("Slack:BotToken", slack.Token),
            new("Slack:SigningSecret", Secret),
            new("Slack:ApiBaseUrl", new Uri(slack.Address, "api/").AbsoluteUri),
            new("Web:PublicBaseUrl", "https://bot.example.org"),
        ]);
        // Later settings win.
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)));
        var knowledge = new KnowledgeBase(TimeProvider.System);
        knowledge.Switch(GenerationBuilder.Build(1, documents, Glossary.Empty, []));
        builder.Services.AddSingleton(knowledge);
        builder.Services.AddAnswering().AddBriefings();
        if (ask is not null)
            builder.Services.AddSingleton(ask);
        builder.Services.AddConversations(builder.Configuration);
        builder.Services.AddSlack(builder.Configuration);
        var built = builder.Build();
        built.MapSlack();
        await built.StartAsync();
        return new SlackHost(built, state, slack);
    }

    public async Task<HttpResponseMessage> EventAsync(JsonObject envelope, params (string Name, string Value)[] headers) =>
        await PostAsync("/slack/events", envelope.ToJsonString(), "application/json", headers);

    public async Task<HttpResponseMessage> CommandAsync(params (string Name, string Value)[] fields) =>
        await PostAsync("/slack/command", Form(fields), "application/x-www-form-urlencoded");

    public async Task<HttpResponseMessage> InteractAsync(JsonObject payload) =>
        await PostAsync("/slack/interactivity", Form(("payload", payload.ToJsonString())), "application/x-www-form-urlencoded");

    public async Task<HttpResponseMessage> PostAsync(string path, string body, string type, params (string Name, string Value)[] headers)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return await SendAsync(path, body, type, timestamp, SlackSignature.Sign(Secret, timestamp, Encoding.UTF8.GetBytes(body)), headers);
    }

    public async Task<HttpResponseMessage> SendAsync(
        string path, string body, string type, string? timestamp, string? signature, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type) };
        if (timestamp is not null)
            request.Headers.TryAddWithoutValidation(SlackSignature.TimestampHeader, timestamp);
        if (signature is not null)
            request.Headers.TryAddWithoutValidation(SlackSignature.SignatureHeader, signature);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? cookie = null, string? language = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null)
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        if (language is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return client.SendAsync(request);
    }

    public async Task<long> CountAsync(string sql) =>
        (await Services.GetRequiredService<IStateDatabase>().RunAsync(session => session.QueryAsync(sql, row => row.GetInt64(0)), CancellationToken.None))[0];

    /// <summary>Waits until every accepted turn has ended.</summary>
    public Task SettleAsync() => WorkerHost.UntilAsync(async () => await CountAsync("select count(*) from turns where outcome is null") == 0);

    public async Task<JsonObject> CallAsync(string method)
    {
        ReceivedCall? call = null;
        await WorkerHost.UntilAsync(() => Task.FromResult((call = Slack.Calls.LastOrDefault(one => one.Operation == method)) is not null));
        return call!.Body;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await application.StopAsync();
        await application.DisposeAsync();
        await Slack.DisposeAsync();
        folder.Dispose();
    }

    private static string Form(params (string Name, string Value)[] fields) =>
        string.Join('&', fields.Select(field => $"{field.Name}={WebUtility.UrlEncode(field.Value)}"));

    public static Document Document(string path, string title, string text) => new(
        new DocumentId(path), title, new DateOnly(2020, 5, 17), null,
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text))), text, [new Block(BlockKind.Paragraph, new Span(0, text.Length))]);
}
