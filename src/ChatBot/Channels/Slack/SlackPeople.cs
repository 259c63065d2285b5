using System.Collections.Concurrent;
using ChatBot.Channels.Slack.Outbound;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Slack;

/// <summary>A person's language and clock, as their Slack profile has them. Where Slack does not tell, nothing waits for it and nothing fails by it.</summary>
internal sealed class SlackPeople(SlackApi api, SlackTokens tokens, TimeProvider time)
{
    private const int Kept = 10_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);
    private static readonly SlackPerson Unknown = new(null, TimeSpan.Zero);

    private readonly ConcurrentDictionary<string, (SlackPerson Person, DateTimeOffset Until)> known = new(StringComparer.Ordinal);

    public async Task<SlackPerson> FindAsync(SlackPlace place, CancellationToken cancellationToken)
    {
        var key = $"{place.Team}/{place.User}";
        if (known.TryGetValue(key, out var entry) && entry.Until > time.GetUtcNow())
            return entry.Person;
        if (known.Count >= Kept)
            known.Clear();
        var person = await AskAsync(place, cancellationToken);
        known[key] = (person, time.GetUtcNow() + (person == Unknown ? AskAgainAfter : Remembered));
        return person;
    }

    private async Task<SlackPerson> AskAsync(SlackPlace place, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            Dictionary<string, string> fields = new(StringComparer.Ordinal) { ["user"] = place.User, ["include_locale"] = "true" };
            var token = await tokens.ForAsync(place.Team, place.Enterprise, either.Token);
            var result = await api.ReadAsync(SlackMethod.PersonInfo, token, place.Team, fields, either.Token);
            return result.IsOk ? SlackPerson.Read(result.Body.Object("user")) : Unknown;
        }
        catch (Exception exception) when (exception is SendFailedException or SendRefusedException or StoreUnavailableException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Unknown;
        }
    }
}
