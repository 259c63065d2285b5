using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Ingestion;
using Microsoft.Extensions.Options;

namespace ChatBot.Knowledge;

/// <summary>Reads the documents at the start, and again whenever their folder changes.</summary>
internal sealed partial class KnowledgeService(
    KnowledgeBase knowledge,
    KnowledgeLoader loader,
    IPassageIndex index,
    TimeProvider clock,
    IOptions<KnowledgeOptions> options,
    ILogger<KnowledgeService> logger) : BackgroundService
{
    // What a service could not do it is asked again, ever less often; a new generation begins anew.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var folder = options.Value.DocumentsFolder;
        using var watcher = new FolderWatcher(folder, clock, logger);
        await LoadAsync(folder, stoppingToken);
        var outdated = new CancellationTokenSource();
        var preparing = PrepareAsync(outdated.Token);
        try
        {
            await foreach (var _ in watcher.ChangesAsync(stoppingToken))
            {
                await LoadAsync(folder, stoppingToken);
                await outdated.CancelAsync();
                await preparing;
                outdated.Dispose();
                outdated = new CancellationTokenSource();
                preparing = PrepareAsync(outdated.Token);
            }
        }
        finally
        {
            await outdated.CancelAsync();
            await preparing;
            outdated.Dispose();
        }
    }

    // Beside the questions: until it is done they are answered without what it brings.
    private async Task PrepareAsync(CancellationToken outdated)
    {
        if (knowledge.Current is not { } generation)
            return;
        try
        {
            var wait = FirstWait;
            while (true)
            {
                var state = await TryPrepareAsync(generation, outdated);
                knowledge.Index = state;
                if (state is { IsWhole: true, LookAgain: null })
                    return;
                await Task.Delay(state.IsWhole ? state.LookAgain!.Value : wait, clock, outdated);
                wait = state.IsWhole ? FirstWait : wait * 2 < LongestWait ? wait * 2 : LongestWait;
            }
        }
        catch (OperationCanceledException) when (outdated.IsCancellationRequested)
        {
            // A newer generation is prepared instead, or the host stops.
        }
    }

    private async Task<IndexState> TryPrepareAsync(Generation generation, CancellationToken outdated)
    {
        try
        {
            return await index.PrepareAsync(generation, outdated);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // What it would have brought is missed; the documents are answered from all the same.
            Log.NotPrepared(logger, fault);
            return new IndexState(IsWhole: false, Text: null);
        }
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
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Nothing that lies in the folder may take the host down.
            Log.NotIndexed(logger, folder, fault);
            knowledge.Fault = $"The documents in {folder} could not be indexed: {fault.Message}";
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

        [LoggerMessage(LogLevel.Error, "The index could not be prepared further; it is tried again")]
        public static partial void NotPrepared(ILogger logger, Exception fault);

        [LoggerMessage(LogLevel.Error, "The documents in {Folder} could not be indexed")]
        public static partial void NotIndexed(ILogger logger, string folder, Exception fault);

        [LoggerMessage(LogLevel.Error, "The documents in {Folder} could not be read: {Fault}")]
        public static partial void NotRead(ILogger logger, string folder, string fault);
    }
}
