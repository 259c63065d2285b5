using System.Collections.Concurrent;

namespace ChatBot.Conversations;

/// <summary>The turns this host is working on.</summary>
internal sealed class RunningTurns
{
    private readonly ConcurrentDictionary<RunningTurn, byte> turns = new();

    public int Count => turns.Count;

    public IEnumerable<RunningTurn> All => turns.Keys;

    public void Add(RunningTurn turn) => turns.TryAdd(turn, 0);

    public void Remove(RunningTurn turn) => turns.TryRemove(turn, out _);
}
