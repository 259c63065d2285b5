using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Fakes;

/// <summary>
/// A chat model and an embedding model on loopback that speak OpenAI's and Azure OpenAI's wire: the one says what a script tells
/// it to, the other gives the vectors of <see cref="Meanings"/>.
/// </summary>
internal sealed class FakeModel : IAsyncDisposable
{
    public const string Key = "test-key";

    private const int ChunkLength = 24;

    private readonly WebApplication _app;
    private readonly Func<ModelRequest, ModelResponse> _script;
    private readonly ConcurrentQueue<ModelRequest> _requests = new();
    private readonly ConcurrentQueue<EmbeddingRequest> _embedded = new();

    private FakeModel(Func<ModelRequest, ModelResponse> script)
    {
        _script = script;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/v1/chat/completions", (RequestDelegate)ServeAsync);
        _app.MapPost("/openai/deployments/{deployment}/chat/completions", (RequestDelegate)ServeAsync);
        _app.MapPost("/v1/embeddings", (RequestDelegate)EmbedAsync);
        _app.MapPost("/openai/deployments/{deployment}/embeddings", (RequestDelegate)EmbedAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ModelRequest> Requests => [.. _requests];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<EmbeddingRequest> Embedded => [.. _embedded];

    /// <summary>What a text is embedded as.</summary>
    public Func<string, float[]> Embed { get; set; } = Meanings.Of;

    /// <summary>How a call for vectors fails; null for one that succeeds.</summary>
    public Func<EmbeddingRequest, ModelResponse?> EmbeddingTrouble { get; set; } = _ => null;

    public static async Task<FakeModel> StartAsync(Func<ModelRequest, ModelResponse> script)
    {
        var model = new FakeModel(script);
        await model._app.StartAsync();
        return model;
    }

    /// <summary>The settings that lead to this model.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings(string provider) =>
    [
        new("LanguageModel:Provider", provider),
        new("LanguageModel:Endpoint", provider == "openai" ? new Uri(Address, "v1").ToString() : Address.ToString()),
        new("LanguageModel:Model", "test-model"),
        new("LanguageModel:ApiKey", Key),
    ];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task EmbedAsync(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!.AsObject();
        var request = new EmbeddingRequest(context.Request.Path, context.Request.Headers.Authorization, context.Request.Headers["api-key"], body);
        _embedded.Enqueue(request);
        if (request.Authorization != $"Bearer {Key}" && request.ApiKey != Key)
        {
            await RefuseAsync(context, ModelResponse.Fails(StatusCodes.Status401Unauthorized, "invalid_api_key"));
            return;
        }

        if (EmbeddingTrouble(request) is { } trouble)
        {
            if (trouble.Delay > TimeSpan.Zero)
                await Task.Delay(trouble.Delay, context.RequestAborted);
            await RefuseAsync(context, trouble);
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(request.Reply(Embed).ToJsonString(), context.RequestAborted);
    }

    private async Task ServeAsync(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!.AsObject();
        var request = new ModelRequest(context.Request.Path, context.Request.Headers.Authorization, context.Request.Headers["api-key"], body);
        _requests.Enqueue(request);
        if (request.Authorization != $"Bearer {Key}" && request.ApiKey != Key)
        {
            await RefuseAsync(context, ModelResponse.Fails(StatusCodes.Status401Unauthorized, "invalid_api_key"));
            return;
        }

        var response = _script(request);
        if (response.Delay > TimeSpan.Zero)
            await Task.Delay(response.Delay, context.RequestAborted);
        if (response.Status != StatusCodes.Status200OK || response.IsPage)
            await RefuseAsync(context, response);
        else
            await StreamAsync(context, response);
    }

    private static Task RefuseAsync(HttpContext context, ModelResponse response)
    {
        context.Response.StatusCode = response.Status;
        if (response.RetryAfterSeconds is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        context.Response.ContentType = response.IsPage ? "text/html" : "application/json";
        return context.Response.WriteAsync(response.Text, context.RequestAborted);
    }

    private static async Task StreamAsync(HttpContext context, ModelResponse response)
    {
        context.Response.ContentType = "text/event-stream";
        if (response.IsMalformed)
        {
            await SendAsync(context, "{malformed: <<<");
            return;
        }

        if (response.Function is { } function)
        {
            await SendAsync(context, Chunk(new JsonObject
            {
                ["role"] = "assistant",
                ["tool_calls"] = new JsonArray(new JsonObject
                {
                    ["index"] = 0,
                    ["id"] = $"call_{Guid.NewGuid():N}",
                    ["type"] = "function",
                    ["function"] = new JsonObject { ["name"] = function, ["arguments"] = response.Text },
                }),
            }));
        }
        else
        {
            var parts = response.Text.Chunk(ChunkLength).Select(part => new string(part)).ToArray();
            foreach (var part in response.IsCut ? parts.Take(parts.Length / 2) : parts)
                await SendAsync(context, Chunk(new JsonObject { ["role"] = "assistant", ["content"] = part }));
            if (response.IsCut)
            {
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                return;
            }
        }

        await SendAsync(context, Chunk([], response.FinishReason));
        if (response.CountsTokens)
            await SendAsync(context, Usage(response.Text.Length));
        await SendAsync(context, "[DONE]");
    }

    private static string Chunk(JsonObject delta, string? finishReason = null) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_700_000_000,
        ["model"] = "test-model",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason }),
    }.ToJsonString();

    private static string Usage(int written) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_700_000_000,
        ["model"] = "test-model",
        ["choices"] = new JsonArray(),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 100, ["completion_tokens"] = written, ["total_tokens"] = 100 + written },
    }.ToJsonString();

    private static async Task SendAsync(HttpContext context, string data)
    {
        await context.Response.WriteAsync($"data: {data}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
