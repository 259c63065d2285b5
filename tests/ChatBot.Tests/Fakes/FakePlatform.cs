using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Fakes;

/// <summary>A platform on loopback: real sockets, so that a cut connection is one.</summary>
internal abstract class FakePlatform : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedCall> calls = new();
    private WebApplication? application;

    public GroundTruth Truth { get; } = new();

    public FaultPlan Faults { get; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public IReadOnlyList<ReceivedCall> Calls => [.. calls];

    public Uri Address { get; private set; } = new("http://localhost");

    /// <param name="port">0 takes any free one.</param>
    public async Task StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddRouting();
        application = builder.Build();
        Map(application);
        await application.StartAsync();
        Address = new Uri(application.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (application is not null)
            await application.DisposeAsync();
    }

    protected abstract void Map(WebApplication application);

    /// <summary>Serves one call under the fault plan.</summary>
    /// <param name="serve">Stores, shows, and says what to answer.</param>
    protected async Task ServeAsync(HttpContext context, string operation, JsonObject body, Func<PlatformAnswer> serve)
    {
        calls.Enqueue(new ReceivedCall(operation, context.Request.Path, context.Request.Headers.Authorization.ToString(), body, Time.GetUtcNow()));
        switch (Faults.Next(operation))
        {
            case Fault.Delay delay:
                await Task.Delay(delay.For, Time, context.RequestAborted);
                await WriteAsync(context, serve());
                break;
            case Fault.TooMany tooMany:
                context.Response.Headers.RetryAfter = tooMany.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                await WriteAsync(context, new PlatformAnswer(StatusCodes.Status429TooManyRequests));
                break;
            case Fault.Refuse refuse:
                await WriteAsync(context, new PlatformAnswer(refuse.Status));
                break;
            case Fault.FailAfterStoring fail:
                serve();
                await WriteAsync(context, new PlatformAnswer(fail.Status));
                break;
            case Fault.Cut:
                context.Abort();
                break;
            case Fault.CutAfterStoring:
                serve();
                context.Abort();
                break;
            default:
                await WriteAsync(context, serve());
                break;
        }
    }

    protected static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            return new JsonObject(form.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)JsonValue.Create(field.Value.ToString()))));
        }

        return request.ContentLength == 0 ? [] : await request.ReadFromJsonAsync<JsonObject>() ?? [];
    }

    private static async Task WriteAsync(HttpContext context, PlatformAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.Body is not null)
            await context.Response.WriteAsJsonAsync(answer.Body);
    }
}
