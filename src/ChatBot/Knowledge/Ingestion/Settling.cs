namespace ChatBot.Knowledge.Ingestion;

/// <summary>Decides when a change is over: files that are still being written look different from one glance to the next.</summary>
internal sealed class Settling(FolderSnapshot first)
{
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    // A file that never comes to rest, such as a log, must not keep all others waiting.
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private FolderSnapshot _reported = first;
    private FolderSnapshot? _pending;
    private DateTimeOffset _pendingSince;
    private DateTimeOffset _changedSince;

    public bool IsUnsettled => _pending is not null;

    /// <summary>True when the folder has changed since the last time this was true, and has come to rest.</summary>
    public bool Observe(FolderSnapshot now, DateTimeOffset at)
    {
        if (now.Equals(_reported))
        {
            _pending = null;
            return false;
        }

        if (_pending is null)
            _changedSince = at;
        if (!now.Equals(_pending))
            (_pending, _pendingSince) = (now, at);
        if (at - _pendingSince < Quiet && at - _changedSince < Patience)
            return false;
        (_reported, _pending) = (now, null);
        return true;
    }
}
