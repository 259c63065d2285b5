using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Channels.Slack.Inbound;
using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>How soon the whole program acknowledges signed events of Slack's while it answers them: it, the fake Slack and the sender share this machine.</summary>
internal static class SlackAcknowledgementRig
{
    private const string Secret = "rig";
    private const string Question = "Which sectors are covered?";
    private const int Channels = 500;

    private static long next = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() * 1_000_000;

    /// <summary>Events at a steady pace, each timed from the moment it was to be sent.</summary>
    /// <returns>Also how many threads got one cited answer, and how many got another number of messages.</returns>
    public static async Task<(Latencies Acknowledged, int Answered, int Otherwise)> PaceAsync(int perSecond, TimeSpan duration)
    {
        await using var slack = new FakeSlack { HasStreams = true };
        await slack.StartAsync();
        await using var host = await RunningHost.StartAsync(
            documents: null,
            ("DOTNET_ENVIRONMENT", "Development"),
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("Slack__BotToken", slack.Token),
            ("Slack__SigningSecret", Secret),
            ("Slack__ApiBaseUrl", new Uri(slack.Address, "api/").AbsoluteUri));
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

    private static async Task<HttpStatusCode> SendAsync(HttpClient client)
    {
        var number = Interlocked.Increment(ref next);
        var ts = string.Create(CultureInfo.InvariantCulture, $"{number / 1_000_000}.{number % 1_000_000:000000}");
        var body = Event($"C{number % Channels}", ts).ToJsonString();
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/events") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add(SlackSignature.TimestampHeader, time);
        request.Headers.Add(SlackSignature.SignatureHeader, SlackSignature.Sign(Secret, time, Encoding.UTF8.GetBytes(body)));
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private static JsonObject Event(string channel, string ts) => new()
    {
        ["type"] = "event_callback", ["team_id"] = "T1", ["event_id"] = $"Ev{ts}", ["is_ext_shared_channel"] = false,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = "T1", ["user_id"] = FakeSlack.BotUser, ["is_bot"] = true }),
        ["event"] = new JsonObject { ["type"] = "app_mention", ["user"] = "U1", ["channel"] = channel, ["ts"] = ts, ["text"] = $"<@{FakeSlack.BotUser}> {Question}" },
    };

    private static (int Answered, int Otherwise) Count(FakeSlack slack)
    {
        var threads = slack.Truth.Messages.GroupBy(message => (message.Conversation, message.Thread)).Select(thread => thread.ToArray()).ToArray();
        var answered = threads.Count(thread => thread is [var only] && only.Text.Contains("[1]", StringComparison.Ordinal));
        return (answered, threads.Length - answered);
    }
}
