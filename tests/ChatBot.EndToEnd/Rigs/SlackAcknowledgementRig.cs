using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>How soon the whole program acknowledges signed events of Slack's while it answers them: it, the fake Slack and the sender share this machine.</summary>
internal static class SlackAcknowledgementRig
{
    private const string Question = "Which sectors are covered?";
    private const int Channels = 500;

    /// <summary>Events at a steady pace, each timed from the moment it was to be sent.</summary>
    /// <returns>Also how many threads got one cited answer, and how many got another number of messages.</returns>
    public static async Task<(Latencies Acknowledged, int Answered, int Otherwise)> PaceAsync(int perSecond, TimeSpan duration)
    {
        await using var slack = new FakeSlack { HasStreams = true };
        await slack.StartAsync();
        await using var host = await RunningHost.StartAsync(documents: null, SlackEvents.Settings(slack));
        using var client = new HttpClient { BaseAddress = host.Address };
        for (var i = 0; i < 50; i++)
            await SendAsync(client);

        var (taken, failures) = await SendAtPaceAsync(client, perSecond, (int)(perSecond * duration.TotalSeconds));
        var expected = taken.Count - failures + 50;
        for (var quiet = 0; quiet < 60 && Count(slack).Answered < expected; quiet++)
            await Task.Delay(500);
        var (answered, otherwise) = Count(slack);
        return (new Latencies(taken, failures), answered, otherwise);
    }

    private static async Task<(IReadOnlyCollection<double> Taken, int Failures)> SendAtPaceAsync(HttpClient client, int perSecond, int count)
    {
        var taken = new ConcurrentBag<double>();
        var failures = 0;
        var sending = new List<Task>();
        var started = Stopwatch.GetTimestamp();
        for (var sent = 0; sent < count; sent++)
        {
            var due = TimeSpan.FromSeconds((double)sent / perSecond);
            if (due - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } early)
                await Task.Delay(early);
            sending.Add(Task.Run(async () =>
            {
                if (await SendAsync(client) != HttpStatusCode.OK)
                    Interlocked.Increment(ref failures);
                taken.Add((Stopwatch.GetElapsedTime(started) - due).TotalMilliseconds);
            }));
        }

        await Task.WhenAll(sending);
        return (taken, failures);
    }

    private static Task<HttpStatusCode> SendAsync(HttpClient client)
    {
        var number = SlackEvents.NextNumber();
        return SlackEvents.MentionAsync(client, $"C{number % Channels}", number, Question);
    }

    private static (int Answered, int Otherwise) Count(FakeSlack slack)
    {
        var threads = slack.Truth.Messages.GroupBy(message => (message.Conversation, message.Thread)).Select(thread => thread.ToArray()).ToArray();
        var answered = threads.Count(thread => thread is [var only] && only.Text.Contains("[1]", StringComparison.Ordinal));
        return (answered, threads.Length - answered);
    }
}
