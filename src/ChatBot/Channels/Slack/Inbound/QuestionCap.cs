using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>Counts the questions of a thread in the last minute. Two bots that answer each other are cut off here, whatever else failed to.</summary>
internal sealed class QuestionCap(TimeProvider time, IOptions<SlackOptions> options)
{
    private const int TidyAt = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> taken = new(StringComparer.Ordinal);

    public bool IsReached(SlackPlace place)
    {
        lock (gate)
            return Recent(place).Count >= options.Value.QuestionsPerThreadAndMinute;
    }

    public void Count(SlackPlace place)
    {
        lock (gate)
            Recent(place).Enqueue(time.GetUtcNow());
    }

    /// <summary>True once a minute for each person and thread: whoever is refused is told so, however many events bring the question, and a bot that answers to that is not told again.</summary>
    public bool IsToBeTold(SlackPlace place)
    {
        lock (gate)
        {
            var told = Recent(place, $"/told/{place.User}");
            if (told.Count > 0)
                return false;
            told.Enqueue(time.GetUtcNow());
            return true;
        }
    }

    private Queue<DateTimeOffset> Recent(SlackPlace place, string suffix = "")
    {
        var since = time.GetUtcNow() - Window;
        if (taken.Count >= TidyAt)
            Tidy(since);
        var key = $"{place.Team}/{place.Channel}/{place.Thread}{suffix}";
        if (!taken.TryGetValue(key, out var times))
            taken[key] = times = new Queue<DateTimeOffset>();
        while (times.TryPeek(out var oldest) && oldest <= since)
            times.Dequeue();
        return times;
    }

    private void Tidy(DateTimeOffset since)
    {
        foreach (var (key, times) in taken)
        {
            if (times.Count == 0 || times.Last() <= since)
                taken.Remove(key);
        }
    }
}
