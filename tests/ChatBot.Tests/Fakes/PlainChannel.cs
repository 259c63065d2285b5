using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChatBot.Answering;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Tests.Fakes;

/// <summary>
/// The least a channel can be: posts to a <see cref="FakeSlack"/> and edits what it posted. The rigs and the worker's tests drive it,
/// so that what they find is the worker's doing and no channel's.
/// </summary>
internal sealed class PlainChannel(HttpClient client, PlatformSender sender, bool canUpdate = true, bool canFind = true) : IReplyFactory
{
    public const string ChannelName = "plain";

    /// <summary>Marks progress in what was shown, so that a placeholder that stayed can be told from an answer.</summary>
    public const string Working = "Working on it";

    public string Name => ChannelName;

    public static Turn Turn(string conversation, string message, string text, string tenant = "T1", string thread = "") => new(
        new TurnKey(ChannelName, new TenantId(tenant), new ConversationId(conversation), new MessageId(message), TurnKind.Message),
        new ThreadId(thread),
        new AskerId("U1"),
        text,
        new JsonObject { ["channel"] = conversation, ["thread_ts"] = thread }.ToJsonString(),
        TimeProvider.System.GetUtcNow(),
        "en");

    public IReply Create(Turn turn) => new Reply(turn, client, sender, canUpdate, canFind);

    private sealed class Reply(Turn turn, HttpClient client, PlatformSender sender, bool canUpdate, bool canFind) : IReply
    {
        private readonly JsonObject addressing = JsonNode.Parse(turn.Addressing)!.AsObject();

        public bool CanUpdate => canUpdate;

        public async Task<MessageId?> FindAsync(TurnId id, CancellationToken cancellationToken)
        {
            if (!canFind)
                return null;
            var thread = (string?)addressing["thread_ts"] ?? "";
            var found = await CallAsync("conversations.replies", Content(("ts", thread), ("include_all_metadata", "true")), repeatable: true, cancellationToken);
            var message = found["messages"]!.AsArray().LastOrDefault(one => (string?)one!["metadata"]?["event_payload"]?["turn"] == id.Value);
            return (string?)message?["ts"] is { } ts ? new MessageId(ts) : null;
        }

        public Task<MessageId?> ShowProgressAsync(MessageId? placeholder, AnswerStage stage, CancellationToken cancellationToken) =>
            canUpdate ? SayAsync(placeholder, $"{Working}: {turn.Key.Message}", cancellationToken) : Task.FromResult<MessageId?>(null);

        public Task<MessageId?> DeliverAsync(MessageId? placeholder, Delivery delivery, CancellationToken cancellationToken) =>
            SayAsync(placeholder, delivery.Text, cancellationToken);

        private async Task<MessageId?> SayAsync(MessageId? message, string text, CancellationToken cancellationToken)
        {
            var metadata = new JsonObject { ["event_type"] = "answer", ["event_payload"] = new JsonObject { ["turn"] = turn.Id.Value } };
            var said = message is null
                ? await CallAsync("chat.postMessage", Content(("text", text), ("thread_ts", (string?)addressing["thread_ts"]), ("metadata", metadata)), repeatable: false, cancellationToken)
                : await CallAsync("chat.update", Content(("text", text), ("ts", message.Value.Value)), repeatable: true, cancellationToken);
            return new MessageId((string)said["ts"]!);
        }

        private JsonObject Content(params (string Name, JsonNode? Value)[] fields)
        {
            var content = new JsonObject { ["channel"] = (string?)addressing["channel"] };
            foreach (var (name, value) in fields)
                content[name] = value;
            return content;
        }

        private async Task<JsonObject> CallAsync(string method, JsonObject content, bool repeatable, CancellationToken cancellationToken)
        {
            RateScope[] scopes = [new($"{ChannelName}/{turn.Key.Tenant}/{method}"), new($"{ChannelName}/{turn.Key.Tenant}/{turn.Key.Conversation}")];
            using var response = await sender.SendAsync(
                client, () => new HttpRequestMessage(HttpMethod.Post, $"api/{method}") { Content = JsonContent.Create(content) }, scopes, repeatable, cancellationToken);
            var answer = await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
            return (string?)answer!["error"] switch
            {
                null => answer,
                "message_not_found" => throw new MessageGoneException(method),
                { } error => throw new SendRefusedException(error),
            };
        }
    }
}
