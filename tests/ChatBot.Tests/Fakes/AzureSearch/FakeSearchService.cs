using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Fakes.AzureSearch;

/// <summary>
/// Azure AI Search's REST on loopback, as far as the client library's calls reach: indexes with their schema, aliases, documents,
/// and search with filter, full Lucene terms, vectors and semantic ranking.
/// </summary>
internal sealed class FakeSearchService : IAsyncDisposable
{
    public const string Key = "search-key";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, FakeSearchIndex> _indexes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SearchCall> _calls = new();

    private FakeSearchService()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Use(GuardAsync);
        _app.MapGet("/indexes", () => Json(new JsonObject { ["value"] = new JsonArray([.. _indexes.Keys.Order(StringComparer.Ordinal).Select(name => new JsonObject { ["name"] = name })]) }));
        _app.MapPost("/indexes", (RequestDelegate)CreateAsync);
        _app.MapDelete("/indexes('{name}')", (string name) => _indexes.TryRemove(name, out _) ? Results.NoContent() : Missing(name));
        _app.MapGet("/indexes('{name}')/docs/$count", (string name) => Find(name) is { } index ? Results.Text($"{index.Count}", "text/plain") : Missing(name));
        _app.MapPost("/indexes('{name}')/docs/search.index", (string name, JsonObject body) => Find(name) is { } index ? Indexed(index, body) : Missing(name));
        _app.MapPost("/indexes('{name}')/docs/search.post.search", (string name, JsonObject body) => Find(name) is { } index ? Searched(index, body) : Missing(name));
        _app.MapGet("/aliases('{name}')", (string name) => _aliases.TryGetValue(name, out var index) ? Json(Alias(name, index)) : Missing(name));
        _app.MapPut("/aliases('{name}')", (string name, JsonObject body) => Switch(name, (string)body["indexes"]!.AsArray().Single()!));
    }

    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyDictionary<string, FakeSearchIndex> Indexes => _indexes;

    /// <summary>From the alias to its index.</summary>
    public IReadOnlyDictionary<string, string> Aliases => _aliases;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<SearchCall> Calls => [.. _calls];

    public IEnumerable<SearchCall> Searches => Calls.Where(call => call.Path.EndsWith("search.post.search", StringComparison.Ordinal));

    /// <summary>How a call fails; null for one that succeeds.</summary>
    public Func<SearchCall, ModelResponse?> Trouble { get; set; } = _ => null;

    /// <summary>What is done right before a search is answered.</summary>
    public Action BeforeSearch { get; set; } = () => { };

    public static async Task<FakeSearchService> StartAsync()
    {
        var service = new FakeSearchService();
        await service._app.StartAsync();
        return service;
    }

    /// <summary>The settings that lead to this service; the address is https, which the client library insists on, and <see cref="ToLoopback"/> brings it here.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Knowledge:Index", "azure-search"),
        new("AzureSearch:Endpoint", "https://papers.search.windows.net"),
        new("AzureSearch:Index", "papers"),
        new("AzureSearch:ApiKey", Key),
    ];

    public DelegatingHandler ToLoopback() => new Redirect(Address);

    public void Delete(string index) => Assert.True(_indexes.TryRemove(index, out _));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        context.Request.Body.Position = 0;
        var call = new SearchCall(context.Request.Method, context.Request.Path, context.Request.Query["api-version"], body);
        _calls.Enqueue(call);
        if (Trouble(call) is { } trouble)
        {
            if (trouble.Delay > TimeSpan.Zero)
                await Task.Delay(trouble.Delay, context.RequestAborted);
            context.Response.StatusCode = trouble.Status;
            await context.Response.WriteAsync(trouble.Text, context.RequestAborted);
        }
        else if (context.Request.Headers["api-key"] != Key && context.Request.Headers.Authorization != $"Bearer {Key}")
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (context.Request.Path.StartsWithSegments("/aliases", StringComparison.Ordinal) && string.CompareOrdinal(call.ApiVersion, "2026-04-01") < 0)
        {
            // Older stable versions have no aliases.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            await next(context);
        }
    }

    private async Task CreateAsync(HttpContext context)
    {
        var schema = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!.AsObject();
        var isNew = _indexes.TryAdd((string)schema["name"]!, new FakeSearchIndex(schema));
        context.Response.StatusCode = isNew ? StatusCodes.Status201Created : StatusCodes.Status409Conflict;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(schema.ToJsonString(), context.RequestAborted);
    }

    private static IResult Indexed(FakeSearchIndex index, JsonObject body)
    {
        var results = body["value"]!.AsArray().Select(document => index.Put(document!.AsObject())).ToArray();
        return Json(new JsonObject { ["value"] = new JsonArray([.. results]) }, results.All(result => (bool)result["status"]!) ? StatusCodes.Status200OK : StatusCodes.Status207MultiStatus);
    }

    private IResult Searched(FakeSearchIndex index, JsonObject body)
    {
        BeforeSearch();
        return index.Search(body) is { } found
            ? Json(new JsonObject { ["value"] = new JsonArray([.. found]) })
            : Json(new JsonObject { ["error"] = new JsonObject { ["code"] = "", ["message"] = "The query asks for what the index does not have." } }, StatusCodes.Status400BadRequest);
    }

    private IResult Switch(string alias, string index)
    {
        if (!_indexes.ContainsKey(index))
            return Missing(index);
        _aliases[alias] = index;
        return Json(Alias(alias, index));
    }

    private FakeSearchIndex? Find(string name) => _indexes.GetValueOrDefault(_aliases.GetValueOrDefault(name, name));

    private static JsonObject Alias(string name, string index) => new() { ["name"] = name, ["indexes"] = new JsonArray(index) };

    private static IResult Missing(string name) => Json(new JsonObject { ["error"] = new JsonObject { ["code"] = "ResourceNotFound", ["message"] = $"{name} was not found." } }, StatusCodes.Status404NotFound);

    private static IResult Json(JsonObject body, int status = StatusCodes.Status200OK) => Results.Text(body.ToJsonString(), "application/json", statusCode: status);

    private sealed class Redirect(Uri address) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal("https://papers.search.windows.net", request.RequestUri!.GetLeftPart(UriPartial.Authority));
            request.RequestUri = new Uri(address, request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
