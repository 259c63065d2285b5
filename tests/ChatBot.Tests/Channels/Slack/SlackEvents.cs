using System.Text.Json.Nodes;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Slack;

/// <summary>Events as Slack words them.</summary>
internal static class SlackEvents
{
    public static JsonObject Envelope(JsonObject inner, string id = "Ev1", string team = "T1", bool isShared = false) => new()
    {
        ["token"] = "deprecated",
        ["team_id"] = team,
        ["api_app_id"] = "A1",
        ["type"] = "event_callback",
        ["event_id"] = id,
        ["event_time"] = 1_700_000_000,
        ["is_ext_shared_channel"] = isShared,
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null, ["team_id"] = team, ["user_id"] = FakeSlack.BotUser, ["is_bot"] = true, ["is_enterprise_install"] = false,
        }),
        ["event"] = inner,
    };

    public static JsonObject Mention(string text, string ts = "1700000000.000100", string channel = "C1", string? thread = null) =>
        Said("app_mention", $"<@{FakeSlack.BotUser}> {text}", ts, channel, thread);

    public static JsonObject Message(string text, string ts = "1700000000.000100", string channel = "C1", string? thread = null) =>
        Said("message", text, ts, channel, thread);

    public static JsonObject Direct(string text, string ts = "1700000000.000100", string? thread = null)
    {
        var message = Said("message", text, ts, "D1", thread);
        message["channel_type"] = "im";
        return message;
    }

    private static JsonObject Said(string type, string text, string ts, string channel, string? thread)
    {
        var said = new JsonObject { ["type"] = type, ["user"] = "U1", ["text"] = text, ["ts"] = ts, ["event_ts"] = ts, ["channel"] = channel };
        if (thread is not null)
            said["thread_ts"] = thread;
        return said;
    }
}
