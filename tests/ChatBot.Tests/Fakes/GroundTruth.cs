using System.Text.Json.Nodes;

namespace ChatBot.Tests.Fakes;

/// <summary>Every message that was ever shown, kept outside the program under test.</summary>
internal sealed class GroundTruth
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Conversation, string Id), ShownMessage> messages = [];
    private readonly List<(string Conversation, string Id)> order = [];

    /// <summary>In the order they were first shown.</summary>
    public IReadOnlyList<ShownMessage> Messages
    {
        get
        {
            lock (gate)
                return [.. order.Select(key => messages[key])];
        }
    }

    public IReadOnlyList<ShownMessage> In(string conversation) =>
        [.. Messages.Where(message => message.Conversation == conversation && !message.Deleted)];

    public ShownMessage? Find(string conversation, string id)
    {
        lock (gate)
            return messages.GetValueOrDefault((conversation, id));
    }

    public void Show(string tenant, string conversation, string thread, string id, JsonObject content)
    {
        lock (gate)
        {
            messages.Add((conversation, id), new ShownMessage(tenant, conversation, thread, id, [content]));
            order.Add((conversation, id));
        }
    }

    public bool Update(string conversation, string id, JsonObject content) =>
        Change(conversation, id, message => message with { Versions = [.. message.Versions, content] });

    public bool Delete(string conversation, string id) => Change(conversation, id, message => message with { Deleted = true });

    private bool Change(string conversation, string id, Func<ShownMessage, ShownMessage> change)
    {
        lock (gate)
        {
            if (messages.GetValueOrDefault((conversation, id)) is not { Deleted: false } message)
                return false;
            messages[(conversation, id)] = change(message);
            return true;
        }
    }
}
