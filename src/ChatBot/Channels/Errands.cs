using System.Threading.Channels;

namespace ChatBot.Channels;

/// <summary>Small calls that must not keep a platform waiting for its acknowledgement and that nobody misses for long: home pages, dialogs, notes, offers.</summary>
internal sealed partial class Errands(ILogger<Errands> logger) : BackgroundService
{
    private const int Waiting = 1_000;
    private const int Runners = 4;

    private readonly Channel<Func<CancellationToken, Task>> errands =
        Channel.CreateBounded<Func<CancellationToken, Task>>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Send(Func<CancellationToken, Task> errand) => errands.Writer.TryWrite(errand);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Runners).Select(_ => RunAsync(stoppingToken)));

    private async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (var errand in errands.Reader.ReadAllAsync(stopping))
                await RunOneAsync(errand, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops; what is left would have been a courtesy.
        }
    }

    private async Task RunOneAsync(Func<CancellationToken, Task> errand, CancellationToken stopping)
    {
        try
        {
            await errand(stopping);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            Log.Failed(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A small call to a platform failed. {Reason}")]
        public static partial void Failed(ILogger logger, string reason);
    }
}
