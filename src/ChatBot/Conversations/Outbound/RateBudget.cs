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

    /// <summary>Waits until every scope lets one more call through.</summary>
    public async Task TakeAsync(IReadOnlyList<RateScope> scopes, CancellationToken cancellationToken)
    {
        do
        {
            foreach (var scope in scopes)
                await WaitUntilAsync(Book(scope), cancellationToken);
        }
        while (AnyHeld(scopes));
    }

    /// <summary>The platform asked for a pause.</summary>
    public void Hold(RateScope scope, TimeSpan pause)
    {
        lock (gate)
            Window(scope).Hold(time.GetUtcNow() + pause);
    }

    private DateTimeOffset Book(RateScope scope)
    {
        lock (gate)
            return Window(scope).Book(time.GetUtcNow());
    }

    private bool AnyHeld(IReadOnlyList<RateScope> scopes)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            return scopes.Any(scope => Window(scope).HeldUntil > now);
        }
    }

    private async Task WaitUntilAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        for (var wait = moment - time.GetUtcNow(); wait > TimeSpan.Zero; wait = moment - time.GetUtcNow())
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
        var now = time.GetUtcNow();
        foreach (var (key, window) in windows)
        {
            if (window.IsIdle(now))
                windows.Remove(key);
        }
    }
}
