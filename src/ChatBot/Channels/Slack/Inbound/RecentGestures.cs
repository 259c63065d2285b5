namespace ChatBot.Channels.Slack.Inbound;

/// <summary>One gesture of a person's now and then arrives as two messages with two ids; the client's own id tells.</summary>
internal sealed class RecentGestures(TimeProvider time)
{
    private const int Kept = 10_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Message, DateTimeOffset At)> seen = new(StringComparer.Ordinal);

    /// <summary>True where the gesture was seen before under another message id.</summary>
    public bool IsAnotherOf(string team, string gesture, string message)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (seen.Count >= Kept)
                Tidy(now);
            if (seen.TryGetValue($"{team}/{gesture}", out var first) && first.At + Remembered > now)
                return first.Message != message;
            seen[$"{team}/{gesture}"] = (message, now);
            return false;
        }
    }

    private void Tidy(DateTimeOffset now)
    {
        foreach (var (key, entry) in seen)
        {
            if (entry.At + Remembered <= now)
                seen.Remove(key);
        }

        if (seen.Count >= Kept)
            seen.Clear();
    }
}
