using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Tests.Fakes;

/// <summary>
/// The Bot Connector and its token endpoint. Operations are <c>send</c>, <c>stream</c>, <c>typing</c>, <c>update</c>, <c>delete</c>,
/// <c>create</c> and <c>token</c>. Bots reach it under <see cref="ServiceUrl"/>.
/// </summary>
internal sealed class FakeConnector : FakePlatform
{
    private const int LargestActivity = 100 * 1024;

    private readonly StreamRules streams = new();
    private int lastId;
    private int tokens;

    /// <summary>Refuses calls without a token this fake has issued.</summary>
    public bool RequireToken { get; init; }

    public string Tenant { get; init; } = "tenant-1";

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Conversations the bot was removed from.</summary>
    public ISet<string> Blocked { get; } = new HashSet<string>(StringComparer.Ordinal);

    public Uri ServiceUrl => new(Address, "_connector");

    public int TokensIssued => tokens;

    protected override void Map(WebApplication application)
    {
        application.MapPost("/{tenant}/oauth2/v2.0/token", async context =>
            await ServeAsync(context, "token", await ReadAsync(context.Request), IssueToken));

        var activities = application.MapGroup("/_connector/v3/conversations");
        activities.MapPost("/", (HttpContext context) => HandleAsync(context, _ => "create", _ => Created("id", $"created-{Interlocked.Increment(ref lastId)}")));
        activities.MapPost("/{conversation}/activities/{replyTo?}", (HttpContext context, string conversation) =>
            HandleAsync(context, OperationOf, body => Send(conversation, body)));
        activities.MapPut("/{conversation}/activities/{id}", (HttpContext context, string conversation, string id) =>
            HandleAsync(context, _ => "update", body => Truth.Update(conversation, id, body)
                ? new PlatformAnswer(StatusCodes.Status200OK, new JsonObject { ["id"] = id })
                : Error(StatusCodes.Status404NotFound, "ActivityNotFoundInConversation", "no such activity")));
        activities.MapDelete("/{conversation}/activities/{id}", (HttpContext context, string conversation, string id) =>
            HandleAsync(context, _ => "delete", _ => new PlatformAnswer(Truth.Delete(conversation, id) ? StatusCodes.Status200OK : StatusCodes.Status404NotFound)));
    }

    private async Task HandleAsync(HttpContext context, Func<JsonObject, string> operation, Func<JsonObject, PlatformAnswer> serve)
    {
        var length = context.Request.ContentLength ?? 0;
        var body = length > 0 ? await ReadAsync(context.Request) : [];
        await ServeAsync(context, operation(body), body, () =>
            RequireToken && !IsIssued(context) ? Error(StatusCodes.Status401Unauthorized, "BotNotRegistered", "no valid token")
            : length > LargestActivity ? new PlatformAnswer(StatusCodes.Status413PayloadTooLarge)
            : serve(body));
    }

    private PlatformAnswer Send(string conversation, JsonObject activity)
    {
        if (Blocked.Contains(conversation))
            return Error(StatusCodes.Status403Forbidden, "BotNotInConversationRoster", "the bot is not part of the conversation roster");

        switch (OperationOf(activity))
        {
            case "typing":
                return new PlatformAnswer(StatusCodes.Status202Accepted);
            case "stream":
                return Stream(conversation, activity);
            case var _ when IsEmpty(activity):
                return Error(StatusCodes.Status400BadRequest, "BadSyntax", "activity has neither text nor attachments");
            default:
                return Show(conversation, activity);
        }
    }

    private PlatformAnswer Stream(string conversation, JsonObject activity)
    {
        var personal = (string?)activity["conversation"]?["conversationType"] == "personal";
        if (!personal)
            return Error(StatusCodes.Status405MethodNotAllowed, "BadArgument", "Streaming API is not enabled in this conversation");
        if (IsEmpty(activity))
            return Error(StatusCodes.Status400BadRequest, "BadRequest", "Start streaming activities should include text");

        var info = StreamRules.InfoOf(activity)!;
        if ((string?)info["streamId"] is not { Length: > 0 } stream)
        {
            var shown = Show(conversation, activity);
            streams.Start((string)shown.Body!["id"]!, Time.GetUtcNow());
            return shown;
        }

        if (streams.Refusal(stream, activity, info, Time.GetUtcNow()) is { } refusal)
            return Error(StatusCodes.Status403Forbidden, "ContentStreamNotAllowed", refusal);
        Truth.Update(conversation, stream, activity);
        return new PlatformAnswer(StatusCodes.Status202Accepted, []);
    }

    private PlatformAnswer Show(string conversation, JsonObject activity)
    {
        var id = $"a{Interlocked.Increment(ref lastId)}";
        var root = conversation.Split(";messageid=") is [_, var head] ? head : "";
        Truth.Show(Tenant, conversation, root, id, activity);
        return Created("id", id);
    }

    private PlatformAnswer IssueToken() => new(StatusCodes.Status200OK, new JsonObject
    {
        ["access_token"] = string.Create(CultureInfo.InvariantCulture, $"token-{Interlocked.Increment(ref tokens)}"),
        ["token_type"] = "Bearer",
        ["expires_in"] = (int)TokenLifetime.TotalSeconds,
    });

    private bool IsIssued(HttpContext context) =>
        context.Request.Headers.Authorization.ToString() is var value
        && value.StartsWith("Bearer token-", StringComparison.Ordinal)
        && int.TryParse(value.AsSpan("Bearer token-".Length), CultureInfo.InvariantCulture, out var number)
        && number <= tokens;

    private static string OperationOf(JsonObject activity) =>
        StreamRules.InfoOf(activity) is not null ? "stream" : (string?)activity["type"] == "typing" ? "typing" : "send";

    private static bool IsEmpty(JsonObject activity) =>
        string.IsNullOrEmpty((string?)activity["text"]) && activity["attachments"] is not JsonArray { Count: > 0 };

    private static PlatformAnswer Created(string name, string value) => new(StatusCodes.Status201Created, new JsonObject { [name] = value });

    private static PlatformAnswer Error(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });
}
