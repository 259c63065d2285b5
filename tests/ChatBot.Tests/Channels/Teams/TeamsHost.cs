using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Answering.Ranking;
using ChatBot.Channels.Teams;
using ChatBot.Channels.Teams.Outgoing;
using ChatBot.Channels.Teams.Trust;
using ChatBot.Conversations;
using ChatBot.Conversations.Storage;
using ChatBot.Knowledge;
using ChatBot.Tests.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>The host with its Teams door on a real socket, its worker and its store; the test answers the questions.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;

    private TeamsHost(WebApplication app)
    {
        this.app = app;
        client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public IStateDatabase Database => app.Services.GetRequiredService<IStateDatabase>();

    public IServiceProvider Services => app.Services;

    /// <summary>With token checks on, as in production: keys come from <paramref name="keys"/>, and nothing leaves past <paramref name="trap"/>.</summary>
    public static Task<TeamsHost> StartCheckedAsync(StateFolder folder, KeyService keys, OutboundTrap trap) => StartAsync(
        folder,
        "Production",
        WorkerHost.Echo,
        services =>
        {
            services.AddHttpClient(ConnectorTokenCheck.Client).ConfigurePrimaryHttpMessageHandler(() => keys);
            services.AddSingleton<AcquireToken>((_, _) => Task.FromResult(new AccessToken("secret-token", DateTimeOffset.MaxValue)));
            services.AddHttpClient(ConnectorClient.HttpClient).ConfigurePrimaryHttpMessageHandler(() => trap);
            services.AddHttpClient(LoginHttp.Client).ConfigurePrimaryHttpMessageHandler(() => trap);
        },
        ("Teams:AppId", TeamsMessage.AppId),
        ("Teams:TenantId", TeamsMessage.Tenant),
        ("Teams:ClientSecret", "canary-secret"));

    /// <summary>As on a developer's machine, for a connector on loopback.</summary>
    public static Task<TeamsHost> StartOpenAsync(StateFolder folder, Ask ask, params (string Key, string Value)[] settings) =>
        StartOpenAsync(folder, ask, (_, _) => throw new InvalidOperationException("no briefing was expected"), settings);

    public static Task<TeamsHost> StartOpenAsync(StateFolder folder, Ask ask, Brief brief, params (string Key, string Value)[] settings) =>
        StartAsync(folder, "Development", ask, services => services.AddSingleton(brief), [("Teams:DangerouslyAllowUnauthenticatedRequests", "true"), .. settings]);

    public static async Task<TeamsHost> StartAsync(
        StateFolder folder, string environment, Ask ask, Action<IServiceCollection> configure, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
        [
            new("State:Directory", folder.Path),
            new("Conversations:PollInterval", "00:00:00.050"),
            new("Conversations:ProgressInterval", "00:00:01"),
            .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)),
        ]);
        builder.Services.AddSingleton(ask);
        builder.Services.AddConversations(builder.Configuration);
        builder.Services.AddSingleton<KnowledgeBase>();
        builder.Services.AddSingleton<SentenceRanker>();
        builder.Services.AddTeams(builder.Configuration);
        configure(builder.Services);
        var built = builder.Build();
        built.MapTeams();
        await built.StartAsync();
        return new TeamsHost(built);
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, string? authorization = null) => PostAsync(activity.ToJsonString(), authorization);

    public Task<HttpResponseMessage> PostAsync(string body, string? authorization = null, string contentType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return client.SendAsync(request);
    }

    public async Task<long> CountAsync(string sql) =>
        (await Database.RunAsync(session => session.QueryAsync(sql, row => row.GetInt64(0)), CancellationToken.None))[0];

    public Task SettleAsync() => WorkerHost.UntilAsync(async () => await CountAsync("select count(*) from turns where outcome is null") == 0);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
