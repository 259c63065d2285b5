using System.Net.WebSockets;
using ChatBot.Channels.Slack.Outbound;
using ChatBot.Conversations.Outbound;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack.SocketMode;

/// <summary>Keeps a socket open to Slack. When Slack announces that it will close one, the next is open before the first is let go.</summary>
internal sealed partial class SlackSocket(SlackApi api, SocketFrames frames, TimeProvider time, IHostEnvironment environment, IOptions<SlackOptions> options, ILogger<SlackSocket> logger)
    : BackgroundService
{
    private const int FailuresWhenRefused = 4;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        List<Task> closing = [];
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var socket = await OpenAsync(stoppingToken);
                var leaving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                var reading = frames.ReadAsync(socket, () => failures = 0, leaving, stoppingToken);
                closing.RemoveAll(task => task.IsCompleted);
                closing.Add(reading);
                // Over when it has ended, or when Slack says it soon will.
                await Task.WhenAny(reading, leaving.Task);
                if (reading.IsFaulted)
                    await reading;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (SendRefusedException refused)
            {
                // Somebody must change a setting first; to ask at once again would change nothing.
                failures = Math.Max(failures, FailuresWhenRefused);
                Log.Lost(logger, refused.Message);
            }
            catch (Exception exception) when (exception is WebSocketException or SendFailedException or IOException or OperationCanceledException)
            {
                failures = Math.Max(failures, 1);
                Log.Lost(logger, exception.Message);
            }

            await PauseAsync(failures++, stoppingToken);
        }

        await Task.WhenAll(closing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<WebSocket> OpenAsync(CancellationToken cancellationToken)
    {
        var result = await api.ReadAsync(
            SlackMethod.OpenConnection, options.Value.AppToken!, "socket", new Dictionary<string, string>(StringComparer.Ordinal), cancellationToken);
        if (!result.IsOk || !IsAllowed(result.Body["url"], out var address))
            throw new SendRefusedException($"apps.connections.open: {(result.IsOk ? "an address that is not Slack's" : result.Error)}. Check Slack:AppToken (xapp-…, scope connections:write) and that Socket Mode is on");
        var socket = new ClientWebSocket();
        // Half-open connections are found out by the missing pong.
        socket.Options.KeepAliveInterval = Silence / 2;
        socket.Options.KeepAliveTimeout = Silence;
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(string? address, out Uri uri) =>
        Uri.TryCreate(address, UriKind.Absolute, out uri!)
        && ((uri.Scheme == Uri.UriSchemeWss && (uri.Host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith(".slack-gov.com", StringComparison.OrdinalIgnoreCase)))
            || (environment.IsDevelopment() && uri.Scheme == Uri.UriSchemeWs && uri.IsLoopback));

    // Spread, and slower every time: Slack punishes storms of new connections.
    private async Task PauseAsync(int failures, CancellationToken cancellationToken)
    {
        if (failures == 0)
            return;
        var pause = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, ShortestPause.Ticks << Math.Min(failures, 6)));
        await Task.Delay(pause * (0.5 + (Random.Shared.NextDouble() / 2)), time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The connection to Slack is lost and is opened again. {Reason}")]
        public static partial void Lost(ILogger logger, string reason);
    }
}
