using ChatBot.Conversations.Storage;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

/// <summary>Erases what has been kept for its time, and then its traces in the files.</summary>
internal sealed partial class StateSweep(
    IStateDatabase database, IEnumerable<IReplyFactory> channels, TimeProvider time, IOptions<ConversationOptions> options, ILogger<StateSweep> logger)
    : BackgroundService
{
    private const int AtOnce = 1_000;

    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    // In portions, so that no message waits long behind them.
    private const string Turns = """
        delete from turns where number in
            (select number from turns where outcome is not null and finished_at < @before order by finished_at limit @count {0})
        """;

    private const string Exchanges = "delete from exchanges where number in (select number from exchanges where at < @before limit @count {0})";
    private const string Feedback = "delete from feedback where turn in (select turn from feedback where at < @before limit @count {0})";
    private const string Gaps = "delete from gaps where turn in (select turn from gaps where at < @before limit @count {0})";

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await EraseAsync(Exchanges, options.Value.RememberFor, cancellationToken);
        await EraseAsync(Turns, options.Value.KeepTurns, cancellationToken);
        await EraseAsync(Feedback, options.Value.KeepReports, cancellationToken);
        await EraseAsync(Gaps, options.Value.KeepReports, cancellationToken);
        await database.EraseTracesAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!channels.Any())
            return;
        using var timer = new PeriodicTimer(Between, time);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception exception) when (StateFault.Is(exception))
            {
                Log.Later(logger, exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task EraseAsync(string statement, TimeSpan keep, CancellationToken cancellationToken)
    {
        var sql = string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, database.Dialect.SkipLocked);
        var before = (time.GetUtcNow() - keep).ToUnixTimeMilliseconds();
        while (await database.RunAsync(session => session.ExecuteAsync(sql, ("@before", before), ("@count", AtOnce)), cancellationToken) >= AtOnce)
            cancellationToken.ThrowIfCancellationRequested();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Old turns and exchanges are erased later. {Reason}")]
        public static partial void Later(ILogger logger, string reason);
    }
}
