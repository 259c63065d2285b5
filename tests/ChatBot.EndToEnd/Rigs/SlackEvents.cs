using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Channels.Slack.Inbound;
using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>Signed events of a <see cref="FakeSlack"/> for the whole program.</summary>
internal static class SlackEvents
{
    private const string Secret = "rig";

    private static long next = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() * 1_000_000;

    /// <summary>What lets a <see cref="RunningHost"/> take them.</summary>
    public static (string Name, string Value)[] Settings(FakeSlack slack) =>
    [
        ("DOTNET_ENVIRONMENT", "Development"),
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("Slack__BotToken", slack.Token),
        ("Slack__SigningSecret", Secret),
        ("Slack__ApiBaseUrl", new Uri(slack.Address, "api/").AbsoluteUri),
    ];

    /// <summary>A number never given before, for a message's <c>ts</c> and whatever goes by it.</summary>
    public static long NextNumber() => Interlocked.Increment(ref next);

    public static async Task<HttpStatusCode> MentionAsync(HttpClient client, string channel, long number, string text)
    {
        var ts = string.Create(CultureInfo.InvariantCulture, $"{number / 1_000_000}.{number % 1_000_000:000000}");
        var body = Mention(channel, ts, text).ToJsonString();
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/events") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add(SlackSignature.TimestampHeader, time);
        request.Headers.Add(SlackSignature.SignatureHeader, SlackSignature.Sign(Secret, time, Encoding.UTF8.GetBytes(body)));
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private static JsonObject Mention(string channel, string ts, string text) => new()
    {
        ["type"] = "event_callback", ["team_id"] = "T1", ["event_id"] = $"Ev{ts}", ["is_ext_shared_channel"] = false,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = "T1", ["user_id"] = FakeSlack.BotUser, ["is_bot"] = true }),
        ["event"] = new JsonObject { ["type"] = "app_mention", ["user"] = "U1", ["channel"] = channel, ["ts"] = ts, ["text"] = $"<@{FakeSlack.BotUser}> {text}" },
    };
}
