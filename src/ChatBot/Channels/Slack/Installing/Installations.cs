using System.Collections.Concurrent;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Slack.Installing;

/// <summary>Finds a workspace's installation, and keeps its token fresh: one host renews it, and stores the new pair before anyone uses it.</summary>
internal sealed partial class Installations(InstallationStore store, OAuthExchange exchange, TimeProvider time, ILogger<Installations> logger)
{
    private const int Kept = 10_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRenewal = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, (Installation? Installation, DateTimeOffset At)> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> botUsers = new(StringComparer.Ordinal);

    /// <exception cref="SendFailedException">The token has expired and could not be renewed just now.</exception>
    public async Task<Installation?> FindAsync(string team, string? enterprise, CancellationToken cancellationToken) =>
        await FreshAsync(Installation.KeyOf(team, enterprise: null, isOrganisation: false), cancellationToken)
        ?? (enterprise is null ? null : await FreshAsync(Installation.KeyOf(team, enterprise, isOrganisation: true), cancellationToken));

    public string? BotUserOf(string team) => botUsers.GetValueOrDefault(team);

    public async Task AddAsync(Installation installation, CancellationToken cancellationToken)
    {
        await store.SaveAsync(installation, cancellationToken);
        Remember(installation.Key, installation);
        Log.Installed(logger, installation);
    }

    public async Task RemoveAsync(string team, string? enterprise, bool isOrganisation, CancellationToken cancellationToken)
    {
        var key = Installation.KeyOf(team, enterprise, isOrganisation);
        await store.RemoveAsync(key, cancellationToken);
        known.TryRemove(key, out _);
        botUsers.TryRemove(team, out _);
    }

    private async Task<Installation?> FreshAsync(string key, CancellationToken cancellationToken)
    {
        var installation = await LookAsync(key, cancellationToken);
        return installation?.NeedsRenewal(time.GetUtcNow()) == true ? await RenewAsync(installation, cancellationToken) : installation;
    }

    private async Task<Installation?> LookAsync(string key, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(key, out var entry) && entry.At + Remembered > time.GetUtcNow())
            return entry.Installation;
        var installation = await store.FindAsync(key, cancellationToken);
        Remember(key, installation);
        return installation;
    }

    private async Task<Installation?> RenewAsync(Installation installation, CancellationToken cancellationToken)
    {
        for (var until = time.GetUtcNow() + LongestWait; ; await Task.Delay(BetweenLooks, time, cancellationToken))
        {
            if (await store.HoldAsync(installation.Key, LongestRenewal, cancellationToken))
                return await RenewAloneAsync(installation.Key, cancellationToken);
            if (!installation.IsExpired(time.GetUtcNow()))
                return installation;

            // Another is at it, and this token is of no use any more.
            var latest = await store.FindAsync(installation.Key, cancellationToken);
            if (latest?.IsExpired(time.GetUtcNow()) != true)
                return latest;
            if (time.GetUtcNow() >= until)
                throw new SendFailedException($"the token of {installation.Key} has expired and is still being renewed");
        }
    }

    private async Task<Installation?> RenewAloneAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            // Somebody may have renewed it between the look and the hold: a refresh token works once.
            var latest = await store.FindAsync(key, cancellationToken);
            if (latest?.NeedsRenewal(time.GetUtcNow()) == true)
            {
                latest = await exchange.RenewAsync(latest, cancellationToken);
                await store.SaveAsync(latest, CancellationToken.None);
            }

            Remember(key, latest);
            return latest;
        }
        finally
        {
            await store.ReleaseAsync(key, CancellationToken.None);
        }
    }

    private void Remember(string key, Installation? installation)
    {
        if (known.Count >= Kept)
            known.Clear();
        known[key] = (installation, time.GetUtcNow());
        if (installation is { Team: { } team, BotUser: { } user })
            botUsers[team] = user;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The app was installed in {Installation}")]
        public static partial void Installed(ILogger logger, Installation installation);
    }
}
