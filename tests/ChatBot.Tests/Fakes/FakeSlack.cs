using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Tests.Fakes;

/// <summary>
/// Slack's Web API, as far as a bot posts, edits and looks its messages up. Refuses what Slack refuses; operations are named by
/// their method, and <c>response_url</c> stands for posts to one.
/// </summary>
internal sealed class FakeSlack : FakePlatform
{
    public const string BotUser = "U0BOT";
    public const string ResponseUrl = "response_url";

    private const int LongestUpdate = 4_000;
    private const int MostBlocks = 50;
    private const int MostBlockText = 13_200;
    private const int MostResponses = 5;

    private readonly ConcurrentDictionary<string, bool> openStreams = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> responses = new(StringComparer.Ordinal);
    private long stamp = 1_700_000_000_000_000;

    public string Token { get; init; } = "xoxb-test";

    public string Team { get; init; } = "T1";

    /// <summary>Whether this workspace has message streams.</summary>
    public bool HasStreams { get; init; }

    public Uri? SocketAddress { get; set; }

    /// <summary>Answers <c>oauth.v2.access</c>.</summary>
    public Func<JsonObject, JsonObject> Exchange { get; set; } = _ => new JsonObject { ["ok"] = false, ["error"] = "invalid_code" };

    /// <summary>Whether the workspace lets nobody change a message.</summary>
    public bool EditsAreClosed { get; init; }

    /// <summary>A kind of block this workspace does not know yet.</summary>
    public string? UnknownBlock { get; init; }

    /// <summary>Why no dialog opens; null opens all.</summary>
    public string? RefusesViews { get; init; }

    /// <summary>What <c>users.info</c> tells of everybody.</summary>
    public (string Locale, int SecondsFromUtc, string Zone) Person { get; set; } = ("en-GB", 0, "Europe/London");

    public ISet<string> SharedChannels { get; } = new HashSet<string>(StringComparer.Ordinal);

    public ISet<string> ArchivedChannels { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>A response URL of this fake, as a slash command would carry it.</summary>
    public Uri NewResponseUrl(string channel) => new(Address, $"response/{channel}/{Guid.NewGuid():N}");

    protected override void Map(WebApplication application)
    {
        application.MapPost("/api/{method}", async (HttpContext context, string method) =>
        {
            var body = await ReadAsync(context.Request);
            await ServeAsync(context, method, body, () => Authorised(context) ? Call(method, body) : No("invalid_auth"));
        });
        application.MapGet("/api/{method}", async (HttpContext context, string method) =>
        {
            var body = new JsonObject(context.Request.Query.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)JsonValue.Create(field.Value.ToString()))));
            await ServeAsync(context, method, body, () => Authorised(context) ? Call(method, body) : No("invalid_auth"));
        });
        application.MapPost("/response/{channel}/{id}", async (HttpContext context, string channel, string id) =>
        {
            var body = await ReadAsync(context.Request);
            await ServeAsync(context, ResponseUrl, body, () => Respond(channel, id, body));
        });
    }

    private bool Authorised(HttpContext context) =>
        context.Request.Path.Value is "/api/oauth.v2.access" or "/api/apps.connections.open" || context.Request.Headers.Authorization == $"Bearer {Token}";

    private PlatformAnswer Call(string method, JsonObject body) => method switch
    {
        "auth.test" => Yes(("team_id", Team), ("user_id", BotUser), ("bot_id", "B0BOT"), ("url", Address.ToString())),
        "chat.postMessage" => Post(body),
        "chat.update" => Update(body),
        "chat.startStream" when HasStreams => StartStream(body),
        "chat.appendStream" when HasStreams => openStreams.ContainsKey(Text(body, "ts")) ? Yes(("ts", Text(body, "ts"))) : No("message_not_in_streaming_state"),
        "chat.stopStream" when HasStreams => openStreams.TryRemove(Text(body, "ts"), out _) ? Yes(("ts", Text(body, "ts"))) : No("message_not_in_streaming_state"),
        "conversations.info" => Yes(("channel", new JsonObject { ["id"] = Text(body, "channel"), ["is_ext_shared"] = SharedChannels.Contains(Text(body, "channel")) })),
        "apps.connections.open" => SocketAddress is { } socket ? Yes(("url", socket.AbsoluteUri)) : No("not_allowed_token_type"),
        "oauth.v2.access" => new PlatformAnswer(StatusCodes.Status200OK, Exchange(body)),
        "chat.delete" => Truth.Delete(Text(body, "channel"), Text(body, "ts")) ? Yes() : No("message_not_found"),
        "chat.postEphemeral" => Text(body, "user").Length == 0 ? No("user_not_in_channel") : Yes(("message_ts", NextStamp())),
        "conversations.replies" => Replies(body),
        "users.info" => Yes(("user", new JsonObject { ["id"] = Text(body, "user"), ["locale"] = Person.Locale, ["tz_offset"] = Person.SecondsFromUtc, ["tz"] = Person.Zone })),
        "views.open" when RefusesViews is { } reason => No(reason),
        "assistant.threads.setStatus" or "assistant.threads.setSuggestedPrompts" or "assistant.threads.setTitle" or "agents.sessions.setStatus"
            or "agents.sessions.rename" or "reactions.add" or "reactions.remove" or "views.open" or "views.publish" or "views.update" => Yes(),
        _ => No("unknown_method"),
    };

    private PlatformAnswer Post(JsonObject body)
    {
        var channel = Text(body, "channel");
        if (channel.Length == 0)
            return No("channel_not_found");
        if (ArchivedChannels.Contains(channel))
            return No("is_archived");
        if (Refusal(body) is { } refusal)
            return No(refusal);

        var ts = NextStamp();
        Truth.Show(Team, channel, Text(body, "thread_ts"), ts, body);
        return Yes(("channel", channel), ("ts", ts), ("message", body.DeepClone()));
    }

    private PlatformAnswer StartStream(JsonObject body)
    {
        var channel = Text(body, "channel");
        if (Text(body, "thread_ts").Length == 0)
            return No("invalid_thread_ts");
        if (!channel.StartsWith('D') && (Text(body, "recipient_user_id").Length == 0 || Text(body, "recipient_team_id").Length == 0))
            return No("missing_recipient_user_id");
        var ts = NextStamp();
        openStreams[ts] = true;
        Truth.Show(Team, channel, Text(body, "thread_ts"), ts, body);
        return Yes(("channel", channel), ("ts", ts));
    }

    private PlatformAnswer Update(JsonObject body)
    {
        if (Text(body, "text").Length > LongestUpdate)
            return No("msg_too_long");
        if (Refusal(body) is { } refusal)
            return No(refusal);
        if (openStreams.ContainsKey(Text(body, "ts")))
            return No("streaming_state_conflict");
        if (EditsAreClosed)
            return No("edit_window_closed");
        return Truth.Update(Text(body, "channel"), Text(body, "ts"), body)
            ? Yes(("channel", Text(body, "channel")), ("ts", Text(body, "ts")))
            : No("message_not_found");
    }

    private PlatformAnswer Replies(JsonObject body)
    {
        var thread = Text(body, "ts");
        var withMetadata = Text(body, "include_all_metadata") == "true";
        var found = Truth.In(Text(body, "channel")).Where(message => message.Id == thread || message.Thread == thread);
        return Yes(("messages", new JsonArray([.. found.Select(message => Reply(message, withMetadata))])), ("has_more", false));
    }

    private static JsonObject Reply(ShownMessage message, bool withMetadata)
    {
        var reply = new JsonObject { ["ts"] = message.Id, ["thread_ts"] = message.Thread, ["user"] = BotUser, ["text"] = message.Text };
        var metadata = message.Versions.Select(version => version["metadata"]).LastOrDefault(node => node is not null);
        if (withMetadata && metadata is not null)
            reply["metadata"] = metadata.DeepClone();
        return reply;
    }

    private PlatformAnswer Respond(string channel, string id, JsonObject body)
    {
        lock (gate)
        {
            responses[id] = responses.GetValueOrDefault(id) + 1;
            if (responses[id] > MostResponses)
                return new PlatformAnswer(StatusCodes.Status404NotFound);
        }

        Truth.Show(Team, channel, Text(body, "thread_ts"), NextStamp(), body);
        return new PlatformAnswer(StatusCodes.Status200OK);
    }

    private string? Refusal(JsonObject body)
    {
        var blocks = body["blocks"] as JsonArray;
        if (blocks is null && Text(body, "text").Length == 0 && Text(body, "markdown_text").Length == 0)
            return "no_text";
        if (blocks?.Count > MostBlocks || (UnknownBlock is not null && blocks?.Any(block => (string?)block!["type"] == UnknownBlock) == true))
            return "invalid_blocks";
        return blocks is not null && TextIn(blocks) > MostBlockText ? "msg_blocks_too_long" : null;
    }

    private static int TextIn(JsonNode? node) => node switch
    {
        JsonObject children => children.Sum(child => child.Key is "text" or "alt_text" && child.Value is JsonValue text ? ((string?)text)?.Length ?? 0 : TextIn(child.Value)),
        JsonArray items => items.Sum(TextIn),
        _ => 0,
    };

    private string NextStamp()
    {
        var next = Interlocked.Add(ref stamp, 100);
        return string.Create(CultureInfo.InvariantCulture, $"{next / 1_000_000}.{next % 1_000_000:000000}");
    }

    private static string Text(JsonObject body, string name) => body[name]?.ToString() ?? "";

    private static PlatformAnswer Yes(params (string Name, JsonNode? Value)[] fields)
    {
        var body = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in fields)
            body[name] = value;
        return new PlatformAnswer(StatusCodes.Status200OK, body);
    }

    // Slack says 200 even when it refuses.
    private static PlatformAnswer No(string error) => new(StatusCodes.Status200OK, new JsonObject { ["ok"] = false, ["error"] = error });
}
