using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Channels.Slack.Inbound;
using ChatBot.Channels.Slack.Outbound;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Slack.SocketMode;

/// <summary>Reads what comes over one socket and acknowledges each envelope once what it brought is stored. What is not acknowledged, Slack sends again.</summary>
internal sealed partial class SocketFrames(EventInbox events, CommandInbox commands, InteractionInbox interactions, ILogger<SocketFrames> logger)
{
    private const int LongestFrame = 4 * 1024 * 1024;

    /// <param name="ready">Called when Slack has said hello.</param>
    /// <param name="leaving">Completed when Slack says that it will close this socket.</param>
    public async Task ReadAsync(WebSocket socket, Action ready, TaskCompletionSource leaving, CancellationToken cancellationToken)
    {
        using (socket)
        {
            using var sending = new SemaphoreSlim(1, 1);
            List<Task> taking = [];
            while (await ReceiveAsync(socket, cancellationToken) is { } envelope)
            {
                switch (envelope["type"])
                {
                    case "hello":
                        Log.Connected(logger);
                        ready();
                        break;
                    case "disconnect":
                        if (envelope["reason"] == "link_disabled")
                            throw new SendRefusedException("Socket Mode was switched off. Switch it on in the app's settings, or take Slack:AppToken away");
                        Log.Leaving(logger, envelope["reason"]);
                        leaving.TrySetResult();
                        break;
                    default:
                        taking.RemoveAll(task => task.IsCompleted);
                        taking.Add(TakeAsync(socket, envelope, sending, cancellationToken));
                        break;
                }
            }

            await Task.WhenAll(taking);
        }
    }

    private async Task TakeAsync(WebSocket socket, Payload envelope, SemaphoreSlim sending, CancellationToken cancellationToken)
    {
        if (envelope["envelope_id"] is not { } id)
            return;
        try
        {
            var reply = await DispatchAsync(envelope, cancellationToken);
            var acknowledgement = new JsonObject { ["envelope_id"] = id };
            if (reply is not null && envelope.IsTrue("accepts_response_payload"))
                acknowledgement["payload"] = reply;
            await sending.WaitAsync(cancellationToken);
            try
            {
                await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(acknowledgement), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            }
            finally
            {
                sending.Release();
            }
        }
        catch (Exception exception)
        {
            Log.NotAcknowledged(logger, id, exception.Message);
        }
    }

    private async Task<JsonNode?> DispatchAsync(Payload envelope, CancellationToken cancellationToken)
    {
        var payload = envelope.Object("payload");
        switch (envelope["type"])
        {
            case "events_api":
                await events.TakeAsync(payload, cancellationToken);
                return null;
            case "slash_commands":
                return await commands.TakeAsync(Fields(payload), cancellationToken) is { } reply ? JsonNode.Parse(SlackJson.Bytes(reply)) : null;
            case "interactive":
                return await interactions.TakeAsync(payload, cancellationToken);
            default:
                return null;
        }
    }

    // A command comes as an object here, with the fields of the form.
    private static Dictionary<string, string> Fields(Payload payload) =>
        payload.Element.ValueKind != JsonValueKind.Object ? [] : payload.Element.EnumerateObject()
            .DistinctBy(field => field.Name, StringComparer.Ordinal)
            .ToDictionary(field => field.Name, field => field.Value.ToString(), StringComparer.Ordinal);

    private static async Task<Payload?> ReceiveAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var result = await socket.ReceiveAsync(buffer, cancellationToken);
            if (result.MessageType == WebSocketMessageType.Close)
                return null;
            frame.Write(buffer, 0, result.Count);
            if (frame.Length > LongestFrame)
                throw new WebSocketException("a frame longer than any of Slack's");
            if (!result.EndOfMessage)
                continue;
            try
            {
                return Payload.Parse(frame.GetBuffer().AsSpan(0, (int)frame.Length));
            }
            catch (JsonException)
            {
                frame.SetLength(0);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Connected to Slack")]
        public static partial void Connected(ILogger logger);

        [LoggerMessage(LogLevel.Information, "Slack will close this connection ({Reason}); another is opened first")]
        public static partial void Leaving(ILogger logger, string? reason);

        [LoggerMessage(LogLevel.Warning, "Envelope {Envelope} is not acknowledged, so that Slack sends it again. {Reason}")]
        public static partial void NotAcknowledged(ILogger logger, string envelope, string reason);
    }
}
