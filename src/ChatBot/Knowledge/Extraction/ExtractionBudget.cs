namespace ChatBot.Knowledge.Extraction;

/// <summary>
/// The time one file may take. Where the child is at work, its processor time counts: on a busy machine it waits its
/// turn behind the host, and a good file must not be given up for that. Where it stands still, the clock counts.
/// </summary>
internal sealed class ExtractionBudget(TimeSpan limit)
{
    private const int MostPatience = 6;

    // Long enough that even a starved process gets a turn within it.
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    private TimeSpan _spent;
    private TimeSpan _windowStart;
    private TimeSpan _workBefore;

    /// <param name="elapsed">By the clock, since the file was handed over.</param>
    /// <param name="work">Processor time since then.</param>
    /// <returns>True when the time is up.</returns>
    public bool IsUp(TimeSpan elapsed, TimeSpan work)
    {
        var (wall, done) = (elapsed - _windowStart, work - _workBefore);
        if (wall >= Window)
        {
            _spent += done > TimeSpan.Zero ? Less(done, wall) : wall;
            (_windowStart, _workBefore) = (elapsed, work);
            (wall, done) = (TimeSpan.Zero, TimeSpan.Zero);
        }

        return _spent + Less(done, wall) >= limit || elapsed >= limit * MostPatience;
    }

    private static TimeSpan Less(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
