using System.Collections.Concurrent;
using System.Security.Cryptography;
using ChatBot.Knowledge.Extraction;
using Microsoft.Extensions.Options;

namespace ChatBot.Knowledge.Ingestion;

/// <summary>Reads the documents folder: unchanged files from the store, all others through the child process.</summary>
/// <param name="stateDirectory">Where extracted texts are remembered between two starts.</param>
internal sealed partial class FolderIntake(IOptions<ExtractionLimits> options, string stateDirectory, TimeProvider clock, ILogger<FolderIntake> logger)
{
    // Two children keep a hanging file from holding up all others; more would take memory from the host.
    private const int Readers = 2;

    // A file written this recently may be written again within the same tick of its time stamp: its hash is not to be trusted next time.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly ExtractionLimits _limits = options.Value;
    private readonly ConcurrentDictionary<string, bool> _triedByUs = new(StringComparer.Ordinal);

    public async Task<Intake> ReadAsync(string folder, IProgress<IntakeProgress>? progress, CancellationToken cancellation)
    {
        var looked = clock.GetUtcNow();
        var listing = DocumentFolder.List(folder);
        var store = new ExtractionStore(stateDirectory, folder);
        var before = store.Seen();
        var outcomes = new FileOutcome[listing.Files.Count];
        using var readers = new ExtractionPool(options, clock);
        var done = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, listing.Files.Count),
            new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = cancellation },
            async (index, token) =>
            {
                var file = listing.Files[index];
                outcomes[index] = await ReadAsync(file, before.GetValueOrDefault(file.Id.Path), store, readers, token);
                progress?.Report(new IntakeProgress(Interlocked.Increment(ref done), listing.Files.Count, file.Id));
            });
        Remember(store, listing, outcomes, looked);
        return new Intake(
            [.. outcomes.Select(outcome => outcome.Document).OfType<Document>()],
            [.. outcomes.Select(outcome => outcome.Report).Concat(listing.Skipped.Select(FileOutcome.Skipped)).OrderBy(file => file.Id)],
            outcomes.Count(outcome => outcome.ReadAnew));
    }

    private async ValueTask<FileOutcome> ReadAsync(FolderFile file, SeenFile? seen, ExtractionStore store, ExtractionPool readers, CancellationToken cancellation)
    {
        if (file.Length == 0)
            return FileOutcome.LeftOut(file, "is empty");
        if (file.Length > _limits.MaximumBytes)
            return FileOutcome.LeftOut(file, ExtractionLimits.TooLarge(_limits.MaximumBytes));
        var name = Path.GetFileName(file.Id.Path);
        string hash;
        try
        {
            hash = seen is not null && seen.Length == file.Length && seen.WrittenTicks == file.Written.UtcTicks ? seen.ContentHash : await HashAsync(file.Path, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return FileOutcome.LeftOut(file, $"cannot be opened: {fault.Message}");
        }

        var stored = store.Find(hash, name);
        if (stored is not null && IsFinal(stored, hash))
            return FileOutcome.Of(file, hash, stored.Result);
        var result = await readers.ExtractAsync(file.Path, cancellation);
        // The file may have been replaced since it was hashed: what counts is what was read.
        hash = result.ContentHash ?? hash;
        if (result.ContentHash is not null || result.KilledReader)
            Keep(store, hash, name, result, attempts: (stored?.Attempts ?? 0) + 1);
        if (result.Fault is not null)
            Log.LeftOut(logger, file.Id, result.Fault);
        return FileOutcome.Of(file, hash, result) with { ReadAnew = true };
    }

    // A file that took its reader down gets one more try, at the next start; then it is left alone until it or the limits change.
    private bool IsFinal(StoredExtraction stored, string hash) =>
        stored.Result.Text is not null
        || (stored.Limits == LimitsKey && (!stored.Result.KilledReader || stored.Attempts > 1 || _triedByUs.ContainsKey(hash)));

    private string LimitsKey => $"{_limits.SecondsPerFile} s, {_limits.MemoryPerFileMegabytes} MB, {_limits.MaximumTextCharacters} characters";

    private void Keep(ExtractionStore store, string hash, string name, ExtractionResult result, int attempts)
    {
        _triedByUs[hash] = true;
        try
        {
            store.Keep(hash, name, new StoredExtraction(result, LimitsKey, attempts));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.NotRemembered(logger, stateDirectory, fault.Message);
        }
    }

    private void Remember(ExtractionStore store, FolderListing listing, FileOutcome[] outcomes, DateTimeOffset looked)
    {
        var seen = new Dictionary<string, SeenFile>(StringComparer.Ordinal);
        for (var at = 0; at < outcomes.Length; at++)
        {
            var file = listing.Files[at];
            if (outcomes[at].ContentHash is { } hash && looked - file.Written > Settled)
                seen[file.Id.Path] = new SeenFile(file.Length, file.Written.UtcTicks, hash);
        }

        try
        {
            store.KeepSeen(seen);
            store.Clean();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.NotRemembered(logger, stateDirectory, fault.Message);
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, useAsync: false);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Document} is left out: it {Fault}")]
        public static partial void LeftOut(ILogger logger, DocumentId document, string fault);

        [LoggerMessage(LogLevel.Warning, "Extracted texts cannot be remembered in {Directory}, so they are read again at the next start: {Fault}")]
        public static partial void NotRemembered(ILogger logger, string directory, string fault);
    }
}
