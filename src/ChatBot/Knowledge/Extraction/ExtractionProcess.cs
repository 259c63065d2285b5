using System.Globalization;
using Microsoft.Extensions.Options;

namespace ChatBot.Knowledge.Extraction;

/// <summary>Reads documents in a child process with a limit on time and memory. One file at a time; a file that takes the child down costs that file only.</summary>
internal sealed class ExtractionProcess(IOptions<ExtractionLimits> options, TimeProvider clock) : IDisposable
{
    private const long BytesPerMegabyte = 1024 * 1024;

    private static readonly TimeSpan Watch = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PatienceWithTheStart = TimeSpan.FromSeconds(60);
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

    private string TooLate => $"took longer than {_limits.SecondsPerFile} s; split it, or raise Knowledge:{nameof(ExtractionLimits.SecondsPerFile)}";

    private string TooMuch => $"needed more than {_limits.MemoryPerFileMegabytes} MB of memory; split it, or raise Knowledge:{nameof(ExtractionLimits.MemoryPerFileMegabytes)}";

    private async Task<ExtractionResult> AttemptAsync(string path, CancellationToken cancellation)
    {
        if (await StartAsync(cancellation) is { } obstacle)
        {
            Discard();
            return ExtractionResult.Failed($"could not be read: no reading process could be started ({obstacle})");
        }

        var answer = _child!.AskAsync(new ExtractionRequest(
            Path.GetFullPath(path), _limits.MaximumBytes, _limits.MaximumTextCharacters, _limits.SecondsPerFile));
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

        if (await answer is { KilledReader: false } result)
            return result.Text is null || BlockOrder.Holds(result.Text.Text, result.Text.Blocks) ? result : ExtractionResult.Failed("was read wrongly: its blocks do not fit its text");
        var exitCode = await _child.EndAsync(PatienceWithTheDying);
        // A runtime that finds no memory ends in more than one way.
        var isMemory = await answer is { Fault: ExtractionWorker.OutOfMemoryFault } || _child.LastWordsAreOfMemory || _child.PeakMemory > _limits.MemoryPerFileMegabytes * BytesPerMegabyte / 2;
        Discard();
        return ExtractionResult.Killed(isMemory ? TooMuch : $"crashed the reading process (exit code {exitCode?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}); save it again, or in another format");
    }

    private async Task<string?> StartAsync(CancellationToken cancellation)
    {
        try
        {
            _child ??= new ExtractionChild(ExtractionCommand.Start(_limits));
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(PatienceWithTheStart);
            return await _child.ReadyAsync(patience.Token) ? null : "it ended at once";
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
        {
            return fault.Message;
        }
        catch (OperationCanceledException)
        {
            Discard();
            cancellation.ThrowIfCancellationRequested();
            return $"it was not ready within {PatienceWithTheStart.TotalSeconds} s";
        }
    }

    private async Task<string?> BrokenLimitAsync(ExtractionChild reader, Task answer, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        TimeSpan? before = null;
        var budget = new ExtractionBudget(TimeSpan.FromSeconds(_limits.SecondsPerFile));
        while (!answer.IsCompleted)
        {
            await Task.WhenAny(answer, Task.Delay(Watch, clock, cancellation));
            cancellation.ThrowIfCancellationRequested();
            if (answer.IsCompleted)
                break;
            // Most files are read before the first look, and are not slowed down by it.
            before ??= reader.Work;
            if (budget.IsUp(clock.GetElapsedTime(started), reader.Work - before.Value))
                return TooLate;
            if (reader.Memory > _limits.MemoryPerFileMegabytes * BytesPerMegabyte)
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
