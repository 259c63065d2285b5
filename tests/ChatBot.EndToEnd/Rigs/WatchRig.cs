using System.Net;
using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>
/// Two hosts, the whole program each, on one PostgreSQL and one folder of documents. Documents are added and one of the hosts dies:
/// whoever watches the topic is told once, and nobody else.
/// </summary>
internal static class WatchRig
{
    private const string Told = "New in 1 document";

    private static readonly string[] Watched = ["quantum computing", "tidal energy"];

    /// <returns>The messages that tell of new documents, by the topic that is watched in the channel.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> RunAsync(bool dies)
    {
        using var server = PostgresServer.Start();
        using var documents = new RigFolder();
        await using var slack = new FakeSlack();
        await slack.StartAsync();
        await AddAsync(documents, "charter", "The Harbour Forum covers shipping and fisheries. It was founded in 2011 by nine ports.");
        (string, string)[] settings =
        [
            .. SlackEvents.Settings(slack),
            ("State__PostgreSql", server.NewDatabase()),
            ("Knowledge__Documents", documents.Path),
            ("Conversations__WatchRest", "00:00:05"),
            ("Conversations__LeaseTime", "00:00:02"),
            ("Conversations__PollInterval", "00:00:00.200"),
        ];
        var starting = RunningHost.StartAsync(Nothing, settings);
        await using var other = await RunningHost.StartAsync(Nothing, settings);
        await using var one = await starting;

        using var client = new HttpClient { BaseAddress = other.Address };
        foreach (var topic in Watched)
            Assert.Equal(HttpStatusCode.OK, await SlackEvents.MentionAsync(client, ChannelOf(topic), SlackEvents.NextNumber(), $"tell me when something new on {topic} is added"));
        await UntilAsync(() => Watched.All(topic => Count(slack, topic, "I will tell you") == 1));

        await AddAsync(documents, "memorandum", "The ports of Aberdeen and Kobe signed a memorandum on quantum computing on 3 June 2024.");
        if (dies)
        {
            await Task.Delay(Random.Shared.Next(7_000));
            await one.KillAsync();
        }

        await UntilAsync(() => Count(slack, Watched[0], Told) > 0);
        // What would be told twice comes a moment later, when the turn's lease has run out.
        await Task.Delay(TimeSpan.FromSeconds(4));
        return Watched.ToDictionary(topic => topic, topic => Count(slack, topic, Told), StringComparer.Ordinal);
    }

    private static void Nothing(string folder)
    {
    }

    private static Task AddAsync(RigFolder documents, string name, string text) =>
        File.WriteAllTextAsync(Path.Combine(documents.Path, $"{name}.txt"), $"{name}\n\n{text}\n");

    private static string ChannelOf(string topic) => $"C-{topic[0]}";

    private static int Count(FakeSlack slack, string topic, string text) =>
        slack.Truth.In(ChannelOf(topic)).Count(message => message.Text.Contains(text, StringComparison.Ordinal));

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
            await Task.Delay(100, limit.Token);
    }
}
