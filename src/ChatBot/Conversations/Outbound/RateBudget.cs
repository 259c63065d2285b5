namespace ChatBot.Conversations.Outbound;

/// <summary>
/// What this host may still send, by conversation and by workspace. A scope that must wait delays its own calls and no others.
/// Several hosts keep a budget each; the platform's <c>Retry-After</c> corrects what they overdraw together.
/// </summary>
internal sealed class RateBudget(TimeProvider time)
{
    private const int TidyAt = 4_096;

    private readonly Lock gate = new();
    private readonly Dictionary<string, RateWindow> windows = new(StringComparer.Ordinal);
    private readonly long started = time.GetTimestamp();

    // Steady: a clock that is set back must not hold every call up, nor one that is set forward let them all through.
    private DateTimeOffset Now => DateTimeOffset.UnixEpoch + time.GetElapsedTime(started);

    /// <summary>Waits until every scope lets one more call through.</summary>
    /// <exception cref="SendFailedException">One of them does not within <paramref name="longest"/>.</exception>
    public async Task TakeAsync(IReadOnlyList<RateScope> scopes, TimeSpan longest, CancellationToken cancellationToken)
    {
        do
        {
            foreach (var scope in scopes)
                await WaitUntilAsync(Book(scope, longest), cancellationToken);
        }
        while (AnyHeld(scopes));
    }

    /// <summary>The platform asked for a pause.</summary>
    public void Hold(RateScope scope, TimeSpan pause)
    {
        lock (gate)
            Window(scope).Hold(Now + pause);
    }

    private DateTimeOffset Book(RateScope scope, TimeSpan longest)
    {
        lock (gate)
        {
            var now = Now;
            return Window(scope).TryBook(now, now + longest, out var at) ? at : throw new SendFailedException("the platform's limit is used up for now", at - now);
        }
    }

    private bool AnyHeld(IReadOnlyList<RateScope> scopes)
    {
        lock (gate)
        {
            var now = Now;
            return scopes.Any(scope => Window(scope).HeldUntil > now);
        }
    }

    private async Task WaitUntilAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        for (var wait = moment - Now; wait > TimeSpan.Zero; wait = moment - Now)
            await Task.Delay(wait, time, cancellationToken);
    }

    private RateWindow Window(RateScope scope)
    {
        if (windows.TryGetValue(scope.Key, out var window))
            return window;
        if (windows.Count >= TidyAt)
            Tidy();
        return windows[scope.Key] = new RateWindow(scope.Limits);
    }

    private void Tidy()
    {
        var now = Now;
        foreach (var (key, window) in windows)
        {
            if (window.IsIdle(now))
                windows.Remove(key);
        }
    }
}
