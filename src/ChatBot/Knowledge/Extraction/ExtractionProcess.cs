using Microsoft.Extensions.Options;

namespace ChatBot.Knowledge.Extraction;

/// <summary>Reads documents in a child process with a limit on time and memory. One file at a time; a file that takes the child down costs that file only.</summary>
internal sealed class ExtractionProcess(IOptions<ExtractionLimits> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan MemoryWatch = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PatienceWithTheDying = TimeSpan.FromSeconds(3);

    private readonly ExtractionLimits _limits = options.Value;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ExtractionChild? _child;

    public async Task<ExtractionResult> ExtractAsync(string path, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var used = _child is { Served: > 0 };
            var result = await AttemptAsync(path, cancellation);
            // What an earlier file left behind in a used child may be to blame: a fresh one decides.
            return result is { KilledReader: true, Fault: var fault } && used && fault != TooLate ? await AttemptAsync(path, cancellation) : result;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        Discard();
        _turn.Dispose();
    }

    private string TooLate => $"took longer than {_limits.SecondsPerFile} s";

    private string TooMuch => $"needed more than {_limits.MemoryPerFileMegabytes} MB of memory";

    private async Task<ExtractionResult> AttemptAsync(string path, CancellationToken cancellation)
    {
        try
        {
            _child ??= new ExtractionChild(ExtractionCommand.Start(_limits));
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
        {
            return ExtractionResult.Failed($"could not be read: no reading process could be started ({fault.Message})");
        }

        var answer = _child.AskAsync(new ExtractionRequest(
            Path.GetFullPath(path), _limits.MaximumFileMegabytes * 1024L * 1024L, _limits.MaximumTextCharacters, _limits.SecondsPerFile));
        try
        {
            if (await BrokenLimitAsync(_child, answer, cancellation) is { } broken)
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
        var exitCode = await _child.EndAsync(PatienceWithTheDying);
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
            if (clock.GetElapsedTime(started) > TimeSpan.FromSeconds(_limits.SecondsPerFile))
                return TooLate;
            if (reader.Memory > _limits.MemoryPerFileMegabytes * 1024L * 1024L)
                return TooMuch;
        }

        return null;
    }

    private void Discard()
    {
        _child?.Dispose();
        _child = null;
    }
}
