using System.Net.Http.Headers;
using System.Text;
using ChatBot.Answering;
using ChatBot.Briefings;
using ChatBot.Channels.Web;
using ChatBot.Conversations;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Channels.Web;

/// <summary>The web channel on a real server on loopback, over documents of the test's own.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _state = Directory.CreateTempSubdirectory("chatbot-page-").FullName;

    private PageHost(IEnumerable<KeyValuePair<string, string?>> settings, TimeProvider? clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([new("State:Directory", _state), new("Knowledge:Documents", _state)]).AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddKnowledge(builder.Configuration);
        builder.Services.AddAnswering().AddBriefings();
        builder.Services.AddConversations(builder.Configuration);
        if (clock is not null)
            builder.Services.AddSingleton(clock);
        builder.AddWeb();
        _app = builder.Build();
        _app.MapWeb();
    }

    public HttpClient Client { get; private set; } = null!;

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static Task<PageHost> StartAsync(params IReadOnlyList<Document> documents) => StartAsync([], documents);

    public static async Task<PageHost> StartAsync(IEnumerable<KeyValuePair<string, string?>> settings, IReadOnlyList<Document> documents, TimeProvider? clock = null)
    {
        var host = await StartUnreadAsync(settings, clock);
        host.Switch(documents);
        return host;
    }

    /// <summary>Before the first generation stands.</summary>
    public static async Task<PageHost> StartUnreadAsync(IEnumerable<KeyValuePair<string, string?>>? settings = null, TimeProvider? clock = null)
    {
        var host = new PageHost(settings ?? [], clock);
        try
        {
            await host._app.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        host.Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(host._app.Urls.Single()) };
        return host;
    }

    public void Switch(IReadOnlyList<Document> documents, params IEnumerable<IngestedFile> leftOut)
    {
        var knowledge = Service<KnowledgeBase>();
        var files = documents.Select(document => new IngestedFile(document.Id, document.Title, document.Date, 0, null, [])).Concat(leftOut).OrderBy(file => file.Id).ToArray();
        knowledge.Switch(GenerationBuilder.Build((knowledge.Current?.Number ?? 0) + 1, documents, Glossary.Empty, files));
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json = null, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params IEnumerable<(string Name, string Value)> headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<HttpResponseMessage> AskAsync(string json, params IEnumerable<(string Name, string Value)> headers) => SendAsync(HttpMethod.Post, "/api/ask", json, headers);

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_state, recursive: true);
    }
}
