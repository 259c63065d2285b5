using ChatBot.Knowledge.Ingestion;
using Microsoft.Extensions.Options;

namespace ChatBot.Knowledge;

/// <summary>Reads the documents at the start, and again whenever their folder changes.</summary>
internal sealed partial class KnowledgeService(
    KnowledgeBase knowledge,
    KnowledgeLoader loader,
    TimeProvider clock,
    IOptions<KnowledgeOptions> options,
    ILogger<KnowledgeService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var folder = options.Value.DocumentsFolder;
        using var watcher = new FolderWatcher(folder, clock, logger);
        await LoadAsync(folder, stoppingToken);
        await foreach (var _ in watcher.ChangesAsync(stoppingToken))
            await LoadAsync(folder, stoppingToken);
    }

    private async Task LoadAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            var generation = await loader.LoadAsync(folder, new Reporter(knowledge), cancellation);
            knowledge.Switch(generation);
            Log.Ready(logger, generation.Number, generation.Documents.Count, generation.Passages.Count, generation.Report.LeftOut.Count());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // What stood keeps answering; the next change of the folder tries again.
            Log.NotRead(logger, folder, fault.Message);
            knowledge.Fault = fault.Message;
        }
    }

    private sealed class Reporter(KnowledgeBase knowledge) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => knowledge.Progress = value;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Generation {Number}: {Documents} documents, {Passages} passages, {LeftOut} files left out")]
        public static partial void Ready(ILogger logger, long number, int documents, int passages, int leftOut);

        [LoggerMessage(LogLevel.Error, "The documents in {Folder} could not be read: {Fault}")]
        public static partial void NotRead(ILogger logger, string folder, string fault);
    }
}
