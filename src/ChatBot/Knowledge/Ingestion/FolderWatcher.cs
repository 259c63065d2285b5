using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ChatBot.Knowledge.Ingestion;

/// <summary>
/// Tells when the documents folder has changed. The system's own events only make it look sooner: what counts is
/// what is seen, so that an event that is lost, late or never sent (network drives) costs half a minute and no change.
/// </summary>
internal sealed partial class FolderWatcher : IDisposable
{
    private static readonly TimeSpan SlowPoll = TimeSpan.FromSeconds(30);

    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Settling _settling;
    private readonly Channel<bool> _events = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private FileSystemWatcher? _system;
    private volatile bool _isBroken = true;

    /// <summary>Changes count from here on, so create it before the folder is read for the first time.</summary>
    public FolderWatcher(string folder, TimeProvider clock, ILogger logger)
    {
        (_folder, _clock, _logger) = (folder, clock, logger);
        Listen();
        _settling = new Settling(FolderSnapshot.Of(folder));
    }

    /// <summary>One item for every change that has come to rest, however many files it touched.</summary>
    /// <exception cref="OperationCanceledException">Always how it ends, wherever in its round it is cancelled.</exception>
    public async IAsyncEnumerable<FolderWatcher> ChangesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            await WaitAsync(cancellation);
            // The system forgets a folder that is removed, even when it comes back.
            _isBroken |= !Directory.Exists(_folder);
            if (_isBroken)
                Listen();
            if (_settling.Observe(FolderSnapshot.Of(_folder), _clock.GetUtcNow()))
                yield return this;
        }
    }

    public void Dispose() => _system?.Dispose();

    // While files are being written there is nothing to learn from further events.
    private async Task WaitAsync(CancellationToken cancellation)
    {
        if (_settling.IsUnsettled)
        {
            await Task.Delay(Settling.Quiet, _clock, cancellation);
            return;
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(_events.Reader.WaitToReadAsync(enough.Token).AsTask(), Task.Delay(SlowPoll, _clock, enough.Token));
        await enough.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
        while (_events.Reader.TryRead(out _))
        {
            // One look covers them all.
        }
    }

    private void Listen()
    {
        _system?.Dispose();
        _system = null;
        if (!Directory.Exists(_folder))
            return;
        try
        {
            _system = new FileSystemWatcher(_folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            _system.Changed += (_, _) => Wake();
            _system.Created += (_, _) => Wake();
            _system.Deleted += (_, _) => Wake();
            _system.Renamed += (_, _) => Wake();
            _system.Error += (_, fault) =>
            {
                Log.EventsLost(_logger, _folder, fault.GetException().Message);
                _isBroken = true;
                Wake();
            };
            _system.EnableRaisingEvents = true;
            _isBroken = false;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or PlatformNotSupportedException)
        {
            Log.NoEvents(_logger, _folder, fault.Message);
            // Asking again every half minute would say the same every half minute.
            _isBroken = false;
        }
    }

    private void Wake() => _events.Writer.TryWrite(true);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Changes in {Folder} came faster than they could be noted, so all of it is looked at again: {Fault}")]
        public static partial void EventsLost(ILogger logger, string folder, string fault);

        [LoggerMessage(LogLevel.Warning, "The system does not tell of changes in {Folder}, so it is looked at every half minute: {Fault}")]
        public static partial void NoEvents(ILogger logger, string folder, string fault);
    }
}
