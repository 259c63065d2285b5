using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ChatBot.Knowledge.Extraction;

/// <summary>As many reading processes as files are asked for at once; each serves many files in turn.</summary>
internal sealed class ExtractionPool(IOptions<ExtractionLimits> options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentBag<ExtractionProcess> idle = [];

    public async Task<ExtractionResult> ExtractAsync(string path, CancellationToken cancellation)
    {
        var process = idle.TryTake(out var free) ? free : new ExtractionProcess(options, clock);
        try
        {
            return await process.ExtractAsync(path, cancellation);
        }
        finally
        {
            idle.Add(process);
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var process))
            process.Dispose();
    }
}
