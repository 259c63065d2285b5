using Microsoft.Extensions.Options;

namespace ChatBot.Knowledge.Extraction;

/// <summary>Reads documents in a child process with a limit on time and memory. One file at a time; a file that takes the child down costs that file only.</summary>
internal sealed class ExtractionProcess(IOptions<ExtractionLimits> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan MemoryWatch = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PatienceWithTheDying = TimeSpan.FromSeconds(3);

    private readonly ExtractionLimits limits = options.Value;
    private readonly SemaphoreSlim turn = new(1, 1);
    private ExtractionChild? child;

    public async Task<ExtractionResult> ExtractAsync(string path, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var used = child is { Served: > 0 };
            var result = await AttemptAsync(path, cancellation);
            // What an earlier file left behind in a used child may be to blame: a fresh one decides.
            return result is { KilledReader: true, Fault: var fault } && used && fault != TooLate ? await AttemptAsync(path, cancellation) : result;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        Discard();
        turn.Dispose();
    }

    private string TooLate => $"took longer than {limits.SecondsPerFile} s";

    private string TooMuch => $"needed more than {limits.MemoryPerFileMegabytes} MB of memory";

    private async Task<ExtractionResult> AttemptAsync(string path, CancellationToken cancellation)
    {
        try
        {
            child ??= new ExtractionChild(ExtractionCommand.Start(limits));
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
        {
            return ExtractionResult.Failed($"could not be read: no reading process could be started ({fault.Message})");
        }

        var answer = child.AskAsync(new ExtractionRequest(
            Path.GetFullPath(path), limits.MaximumFileMegabytes * 1024L * 1024L, limits.MaximumTextCharacters, limits.SecondsPerFile));
        try
        {
            if (await BrokenLimitAsync(child, answer, cancellation) is { } broken)
            {
                Discard();
                return ExtractionResult.Killed(broken);
            }
        }
        catch (OperationCanceledException)
        {
            // The answer that is under way belongs to nobody: the next file must not get it.
            Discard();
            throw;
        }

        if (await answer is { } result)
            return result.Text is null || BlockOrder.Holds(result.Text.Text, result.Text.Blocks) ? result : ExtractionResult.Failed("was read wrongly: its blocks do not fit its text");
        var exitCode = await child.EndAsync(PatienceWithTheDying);
        Discard();
        return ExtractionResult.Killed(exitCode == ExtractionWorker.OutOfMemory ? TooMuch : $"crashed the reading process (exit code {exitCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"})");
    }

    private async Task<string?> BrokenLimitAsync(ExtractionChild reader, Task answer, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        while (!answer.IsCompleted)
        {
            await Task.WhenAny(answer, Task.Delay(MemoryWatch, clock, cancellation));
            cancellation.ThrowIfCancellationRequested();
            if (answer.IsCompleted)
                break;
            if (clock.GetElapsedTime(started) > TimeSpan.FromSeconds(limits.SecondsPerFile))
                return TooLate;
            if (reader.Memory > limits.MemoryPerFileMegabytes * 1024L * 1024L)
                return TooMuch;
        }

        return null;
    }

    private void Discard()
    {
        child?.Dispose();
        child = null;
    }
}
