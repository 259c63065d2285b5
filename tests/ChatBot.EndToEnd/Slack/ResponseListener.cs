using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.EndToEnd.Slack;

/// <summary>Stands for Slack's response URLs.</summary>
public sealed class ResponseListener : IAsyncDisposable
{
    private readonly WebApplication application;

    private ResponseListener(WebApplication application) => this.application = application;

    public ConcurrentQueue<JsonObject> Posts { get; } = new();

    public string Url => $"{application.Urls.First()}/response";

    public static async Task<ResponseListener> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var listener = new ResponseListener(builder.Build());
        listener.application.MapPost("/response", async (HttpContext context) => listener.Posts.Enqueue((await context.Request.ReadFromJsonAsync<JsonObject>())!));
        await listener.application.StartAsync();
        return listener;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
