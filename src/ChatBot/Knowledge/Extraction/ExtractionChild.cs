using System.Diagnostics;
using System.Text.Json;

namespace ChatBot.Knowledge.Extraction;

/// <summary>One running child process, from its start to its end.</summary>
internal sealed class ExtractionChild : IDisposable
{
    private readonly Process _process;
    private readonly StreamReader _answers;
    private bool _isReady;

    public ExtractionChild(ProcessStartInfo start)
    {
        _process = Process.Start(start) ?? throw new InvalidOperationException($"The reading process could not be started: {start.FileName}");
        _answers = _process.StandardOutput;
        // A dying runtime writes long reports; unread, they would block it.
        _process.ErrorDataReceived += (_, line) => LastWordsAreOfMemory |= line.Data?.StartsWith("Out of memory", StringComparison.OrdinalIgnoreCase) ?? false;
        _process.BeginErrorReadLine();
        Yield();
    }

    /// <summary>Ends when the child is ready to be asked; false when it never will be.</summary>
    public async Task<bool> ReadyAsync(CancellationToken cancellation)
    {
        _isReady = _isReady || await _answers.ReadLineAsync(cancellation) is { Length: 0 };
        return _isReady;
    }

    /// <summary>Files read so far: a child that has read none is as good as new.</summary>
    public int Served { get; private set; }

    /// <summary>The runtime itself ended the process for want of memory.</summary>
    public bool LastWordsAreOfMemory { get; private set; }

    public long Memory
    {
        get
        {
            var now = Ask(static process => process.WorkingSet64);
            PeakMemory = Math.Max(PeakMemory, now);
            return now;
        }
    }

    /// <summary>The most that was seen.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Work => Ask(static process => process.TotalProcessorTime);

    /// <summary>Null when the child died over the file, or answers what is no answer.</summary>
    public async Task<ExtractionResult?> AskAsync(ExtractionRequest request)
    {
        try
        {
            var line = JsonSerializer.SerializeToUtf8Bytes(request, ExtractionJson.Line.ExtractionRequest);
            var input = _process.StandardInput.BaseStream;
            await input.WriteAsync((byte[])[.. line, (byte)'\n']);
            await input.FlushAsync();
            if (await _answers.ReadLineAsync() is not { } answer)
                return null;
            Served++;
            return JsonSerializer.Deserialize(answer, ExtractionJson.Line.ExtractionResult);
        }
        catch (Exception fault) when (fault is IOException or JsonException or ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>Ends the child and everything it started; its exit code, or null when it had to be killed.</summary>
    public async Task<int?> EndAsync(TimeSpan patience)
    {
        try
        {
            using var patient = new CancellationTokenSource(patience);
            await _process.WaitForExitAsync(patient.Token);
            return _process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            Kill();
            return null;
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
    }

    private T? Ask<T>(Func<Process, T> question)
    {
        try
        {
            _process.Refresh();
            return question(_process);
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception or NotSupportedException)
        {
            // It ended this moment.
            return default;
        }
    }

    // Questions are answered before documents are read.
    private void Yield()
    {
        try
        {
            _process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            // A child that is gone already, or a system that does not let us: no reason not to read.
        }
    }
}
