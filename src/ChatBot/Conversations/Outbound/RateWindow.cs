namespace ChatBot.Conversations.Outbound;

/// <summary>The calls of one scope: when the latest were, or will be.</summary>
internal sealed class RateWindow(IReadOnlyList<RateLimit> limits)
{
    private readonly int remembered = limits.Count == 0 ? 0 : limits.Max(limit => limit.Count);
    private readonly LinkedList<DateTimeOffset> calls = new();

    public DateTimeOffset HeldUntil { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Books the next free moment, unless it lies after <paramref name="latest"/>. Moments are given out in the order they are asked for.</summary>
    /// <returns>Whether <paramref name="at"/>, the next free moment, was booked.</returns>
    public bool TryBook(DateTimeOffset now, DateTimeOffset latest, out DateTimeOffset at)
    {
        at = now > HeldUntil ? now : HeldUntil;
        foreach (var limit in limits)
        {
            if (NthLatest(limit.Count) is { } earlier && earlier + limit.Per > at)
                at = earlier + limit.Per;
        }

        if (at > latest)
            return false;
        calls.AddLast(at);
        if (calls.Count > remembered)
            calls.RemoveFirst();
        return true;
    }

    /// <summary>Nothing is sent until then. What was booked for earlier books again.</summary>
    public void Hold(DateTimeOffset until)
    {
        if (until <= HeldUntil)
            return;
        HeldUntil = until;
        calls.Clear();
    }

    public bool IsIdle(DateTimeOffset now) =>
        HeldUntil <= now && (calls.Last is not { } last || limits.All(limit => last.Value + limit.Per <= now));

    private DateTimeOffset? NthLatest(int n)
    {
        var call = calls.Last;
        for (; n > 1 && call is not null; n--)
            call = call.Previous;
        return call?.Value;
    }
}
