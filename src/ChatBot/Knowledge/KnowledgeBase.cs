using ChatBot.Knowledge.Indexing;

namespace ChatBot.Knowledge;

/// <summary>Holds the generation that is asked now, and puts a newer one in its place in one step.</summary>
internal sealed class KnowledgeBase(TimeProvider clock) : IDisposable
{
    // A turn that began before the switch may still read the older generation; none lives longer than this.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(5);

    private readonly Lock _switching = new();
    private readonly List<ITimer> _retiring = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Generation? _current;
    private volatile IngestProgress _progress = new(0, 0, IngestPhase.Waiting);

    private volatile string? _fault;
    private volatile IndexState _index = IndexState.Nothing;

    public Generation? Current => _current;

    public IngestProgress Progress
    {
        get => _progress;
        set => _progress = value;
    }

    /// <summary>Why the folder could not be read the last time, for the reader; null when it could.</summary>
    public string? Fault
    {
        get => _fault;
        set => _fault = value;
    }

    /// <summary>What the services that find passages were last found to be.</summary>
    public IndexState Index
    {
        get => _index;
        set => _index = value;
    }

    /// <summary>Ends when the first generation stands.</summary>
    public Task Ready => _ready.Task;

    public void Switch(Generation next)
    {
        lock (_switching)
        {
            var previous = _current;
            _current = next;
            _fault = null;
            if (previous is not null)
                _retiring.Add(clock.CreateTimer(_ => previous.Dispose(), state: null, LongestTurn, Timeout.InfiniteTimeSpan));
        }

        _ready.TrySetResult();
    }

    public void Dispose()
    {
        lock (_switching)
        {
            foreach (var timer in _retiring)
                timer.Dispose();
            _current?.Dispose();
        }
    }
}
