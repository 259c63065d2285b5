namespace ChatBot.Conversations.Outbound;

/// <summary>The calls of one scope: when the latest were, or will be.</summary>
internal sealed class RateWindow(IReadOnlyList<RateLimit> limits)
{
    private readonly int remembered = limits.Count == 0 ? 0 : limits.Max(limit => limit.Count);
    private readonly LinkedList<DateTimeOffset> calls = new();

    public DateTimeOffset HeldUntil { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Books the next free moment. Moments are given out in the order they are asked for.</summary>
    public DateTimeOffset Book(DateTimeOffset now)
    {
        var at = now > HeldUntil ? now : HeldUntil;
        foreach (var limit in limits)
        {
            if (NthLatest(limit.Count) is { } earlier && earlier + limit.Per > at)
                at = earlier + limit.Per;
        }

        calls.AddLast(at);
        if (calls.Count > remembered)
            calls.RemoveFirst();
        return at;
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
