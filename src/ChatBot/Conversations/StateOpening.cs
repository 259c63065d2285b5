using ChatBot.Conversations.Storage;

namespace ChatBot.Conversations;

/// <summary>
/// Opens the state when the host starts. A state that must not be used stops the host; one that cannot be written just now
/// does not: messages get 503 until it can. Without a channel that stores turns nothing is opened.
/// </summary>
internal sealed partial class StateOpening(IStateDatabase database, IEnumerable<IReplyFactory> channels, ILogger<StateOpening> logger) : IHostedLifecycleService
{
    // Before any hosted service starts, so that no endpoint and no worker ever sees a state that was refused.
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!channels.Any())
            return;
        try
        {
            await database.OpenAsync(cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            Log.Unavailable(logger, exception.Message);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The host starts, but messages are refused (503) until its state can be written. {Reason}")]
        public static partial void Unavailable(ILogger logger, string reason);
    }
}
