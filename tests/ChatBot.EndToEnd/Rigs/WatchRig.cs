using System.Net;
using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>
/// Two hosts, the whole program each, on one PostgreSQL, each with a copy of the documents. A document is added and one of the hosts dies,
/// or gets the document later than the other: whoever watches the topic is told once, and nobody else.
/// </summary>
internal static class WatchRig
{
    private const string Kept = "I will tell you";
    private const string Told = "New in 1 document";
    private const string Topic = "quantum computing";
    private const string OtherTopic = "tidal energy";
    private const int Watchers = 40;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);

    public static async Task<WatchResult> RunAsync(bool dies, bool lags)
    {
        using var server = PostgresServer.Start();
        await using var slack = new FakeSlack();
        await slack.StartAsync();
        using var documents = new RigFolder();
        using var copy = new RigFolder();
        await AddAsync("charter", "The Harbour Forum covers shipping and fisheries. It was founded in 2011 by nine ports.", documents, copy);
        (string, string)[] settings =
        [
            .. SlackEvents.Settings(slack),
            ("State__PostgreSql", server.NewDatabase()),
            ("Conversations__WatchRest", $"{Rest}"),
            ("Conversations__LeaseTime", $"{Lease}"),
            ("Conversations__PollInterval", "00:00:00.200"),
        ];
        // The host that has the document first hands the turns over one by one, so that the other takes most of them up.
        var starting = RunningHost.StartAsync(Nothing, [.. settings, ("Knowledge__Documents", documents.Path), ("Conversations__ConcurrentTurns", "1")]);
        await using var other = await RunningHost.StartAsync(Nothing, [.. settings, ("Knowledge__Documents", copy.Path)]);
        await using var one = await starting;
        using var client = new HttpClient { BaseAddress = other.Address };
        await WatchAsync(client, slack);

        const string News = "The ports of Aberdeen and Kobe signed a memorandum on quantum computing on 3 June 2024.";
        await AddAsync("memorandum", News, lags ? [documents] : [documents, copy]);
        if (lags)
        {
            await Task.Delay(2 * Rest);
            await AddAsync("memorandum", News, copy);
        }

        if (dies)
        {
            await Task.Delay((Rest + Lease) * Random.Shared.NextDouble());
            await one.KillAsync();
        }

        await UntilAsync(() => Count(slack).NeverTold == 0);
        // What would be told twice comes a moment later, when the turn's lease has run out.
        await Task.Delay(2 * Lease);
        return Count(slack);
    }

    // The last one watches for something else.
    private static async Task WatchAsync(HttpClient client, FakeSlack slack)
    {
        for (var watcher = 0; watcher <= Watchers; watcher++)
        {
            var wish = $"tell me when something new on {(watcher < Watchers ? Topic : OtherTopic)} is added";
            Assert.Equal(HttpStatusCode.OK, await SlackEvents.MentionAsync(client, $"C{watcher}", SlackEvents.NextNumber(), wish));
        }

        await UntilAsync(() => Enumerable.Range(0, Watchers + 1).All(watcher => Shown(slack, watcher, Kept) == 1));
    }

    private static void Nothing(string folder)
    {
    }

    private static async Task AddAsync(string name, string text, params RigFolder[] folders)
    {
        foreach (var folder in folders)
            await File.WriteAllTextAsync(Path.Combine(folder.Path, $"{name}.txt"), $"{name}\n\n{text}\n");
    }

    private static WatchResult Count(FakeSlack slack)
    {
        int[] told = [.. Enumerable.Range(0, Watchers).Select(watcher => Shown(slack, watcher, Told))];
        return new WatchResult(Watchers, told.Count(times => times == 0), told.Count(times => times > 1), Shown(slack, Watchers, Told), slack.Truth.Messages.Count(IsStray));
    }

    private static bool IsStray(ShownMessage message) =>
        !message.Deleted && !message.Text.Contains(Kept, StringComparison.Ordinal) && !message.Text.Contains(Told, StringComparison.Ordinal);

    private static int Shown(FakeSlack slack, int watcher, string text) =>
        slack.Truth.In($"C{watcher}").Count(message => message.Text.Contains(text, StringComparison.Ordinal));

    /// <returns>When it holds, or when it has not for half a minute.</returns>
    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var tries = 0; tries < 300 && !condition(); tries++)
            await Task.Delay(100);
    }
}

/// <param name="Misled">Told though they watch for something else.</param>
/// <param name="Stray">"Searching" that stayed and led to nothing.</param>
internal sealed record WatchResult(int Watchers, int NeverTold, int ToldTwice, int Misled, int Stray)
{
    public bool IsClean => this is { Watchers: > 0, NeverTold: 0, ToldTwice: 0, Misled: 0 };

    public override string ToString() => $"watchers {Watchers}, never told {NeverTold}, told twice {ToldTwice}, told of something else {Misled}, stray placeholders {Stray}";
}
