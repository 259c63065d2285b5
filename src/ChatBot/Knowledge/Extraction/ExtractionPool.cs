using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ChatBot.Knowledge.Extraction;

/// <summary>As many reading processes as files are asked for at once; each serves many files in turn.</summary>
internal sealed class ExtractionPool(IOptions<ExtractionLimits> options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentBag<ExtractionProcess> _idle = [];

    public async Task<ExtractionResult> ExtractAsync(string path, CancellationToken cancellation)
    {
        var process = _idle.TryTake(out var free) ? free : new ExtractionProcess(options, clock);
        try
        {
            return await process.ExtractAsync(path, cancellation);
        }
        finally
        {
            _idle.Add(process);
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var process))
            process.Dispose();
    }
}
