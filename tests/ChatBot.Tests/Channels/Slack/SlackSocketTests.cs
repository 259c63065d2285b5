using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Channels.Slack;

public sealed class SlackSocketTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Over_a_socket_a_question_is_acknowledged_and_answered_and_a_leaving_socket_is_replaced()
    {
        await using var end = await SocketEnd.StartAsync();
        var slack = new FakeSlack { SocketAddress = end.Address };
        await using var host = await SlackHost.StartAsync(slack, settings: ("Slack:AppToken", "xapp-1"));

        using var first = await end.NextAsync();
        await first.SendAsync(new JsonObject { ["type"] = "hello" });
        var envelope = new JsonObject
        {
            ["type"] = "events_api", ["envelope_id"] = "E1", ["accepts_response_payload"] = false,
            ["payload"] = SlackEvents.Envelope(SlackEvents.Mention("What does the Harbour Forum cover?")),
        };
        await first.SendAsync(envelope);
        await first.SendAsync(envelope);
        Assert.Equal("E1", (string?)(await first.ReceiveAsync())["envelope_id"]);
        Assert.Equal("E1", (string?)(await first.ReceiveAsync())["envelope_id"]);
        await host.SettleAsync();
        Assert.Contains("fisheries", Assert.Single(slack.Truth.In("C1")).Text, StringComparison.Ordinal);

        await first.SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = "refresh_requested" });
        using var second = await end.NextAsync();
        await second.SendAsync(new JsonObject { ["type"] = "hello" });
        await second.SendAsync(new JsonObject
        {
            ["type"] = "slash_commands", ["envelope_id"] = "E2", ["accepts_response_payload"] = true,
            ["payload"] = new JsonObject { ["team_id"] = "T1", ["user_id"] = "U1", ["command"] = "/partnership", ["text"] = "help" },
        });
        var reply = await second.ReceiveAsync();
        Assert.Equal("E2", (string?)reply["envelope_id"]);
        Assert.Contains("/partnership", (string?)reply["payload"]!["text"], StringComparison.Ordinal);

        // What the first still brings until Slack closes it is taken.
        envelope["envelope_id"] = "E3";
        await first.SendAsync(envelope);
        Assert.Equal("E3", (string?)(await first.ReceiveAsync())["envelope_id"]);
    }

    /// <summary>Slack's end of sockets.</summary>
    private sealed class SocketEnd(WebApplication application) : IAsyncDisposable
    {
        private readonly System.Threading.Channels.Channel<Connection> connections = System.Threading.Channels.Channel.CreateUnbounded<Connection>();

        public Uri Address => new(application.Urls.First().Replace("http:", "ws:", StringComparison.Ordinal) + "/link");

        public static async Task<SocketEnd> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var application = builder.Build();
            var end = new SocketEnd(application);
            application.UseWebSockets();
            application.Map("/link", async (Microsoft.AspNetCore.Http.HttpContext context) =>
            {
                var connection = new Connection(await context.WebSockets.AcceptWebSocketAsync());
                await end.connections.Writer.WriteAsync(connection);
                await connection.Over.Task.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            });
            await application.StartAsync();
            return end;
        }

        public async Task<Connection> NextAsync() => await connections.Reader.ReadAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        public ValueTask DisposeAsync() => application.DisposeAsync();
    }

    private sealed class Connection(WebSocket socket) : IDisposable
    {
        public TaskCompletionSource Over { get; } = new();

        public Task SendAsync(JsonObject frame) =>
            socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame), WebSocketMessageType.Text, endOfMessage: true, Cancellation);

        public async Task<JsonObject> ReceiveAsync()
        {
            var buffer = new byte[64 * 1024];
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            var result = await socket.ReceiveAsync(buffer, limit.Token);
            return JsonNode.Parse(buffer.AsSpan(0, result.Count))!.AsObject();
        }

        public void Dispose()
        {
            Over.TrySetResult();
            socket.Dispose();
        }
    }
}
