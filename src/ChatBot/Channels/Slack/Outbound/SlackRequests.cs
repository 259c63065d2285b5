using ChatBot.Channels.Slack.Rendering;

namespace ChatBot.Channels.Slack.Outbound;

/// <summary>Nothing of a message is looked up, linked or unfurled by Slack: what a link would fetch, a document could have chosen.</summary>
internal sealed record PostMessage(string Channel, string Text, IReadOnlyList<Block>? Blocks, string? ThreadTs, MessageMetadata? Metadata)
{
    public bool UnfurlLinks { get; }

    public bool UnfurlMedia { get; }

    public bool Mrkdwn { get; }

    public string Parse { get; } = "none";
}

internal sealed record UpdateMessage(string Channel, string Ts, string Text, IReadOnlyList<Block>? Blocks)
{
    public string Parse { get; } = "none";
}

internal sealed record PostEphemeral(string Channel, string User, string Text, string? ThreadTs)
{
    public string Parse { get; } = "none";
}

/// <summary>To a response URL, or at once in the acknowledgement of a command: a message of its own. Slack lets nobody replace what acknowledged a command.</summary>
internal sealed record Respond(string ResponseType, string Text, IReadOnlyList<Block>? Blocks, string? ThreadTs = null)
{
    public bool ReplaceOriginal { get; }

    public bool UnfurlLinks { get; }

    public bool UnfurlMedia { get; }

    public bool Mrkdwn { get; }

    public static Respond Privately(string text, string? thread = null) => new("ephemeral", text, Blocks: null, thread);
}

/// <summary>Read by anyone who can read the message, so it holds an id and no words.</summary>
internal sealed record MessageMetadata(string EventType, AnswerPayload EventPayload)
{
    public const string AnswerEvent = "chatbot_answer";

    /// <param name="part">Which message of the answer it is, from 1; null for the one that shows progress.</param>
    public static MessageMetadata For(string turn, int? part = null) => new(AnswerEvent, new AnswerPayload(turn, part));
}

internal sealed record AnswerPayload(string Turn, int? Part);

internal sealed record StartStream(
    string Channel, string ThreadTs, string? RecipientUserId, string? RecipientTeamId, string TaskDisplayMode, IReadOnlyList<TaskUpdate> Chunks);

internal sealed record AppendStream(string Channel, string Ts, IReadOnlyList<TaskUpdate> Chunks);

internal sealed record StopStream(string Channel, string Ts, IReadOnlyList<TaskUpdate>? Chunks);

internal sealed record TaskUpdate(string Id, string Title, string Status)
{
    public string Type { get; } = "task_update";
}

internal sealed record SetSessionStatus(string ChannelId, string ThreadTs, string Status);

internal sealed record SetSuggestedPrompts(string ChannelId, IReadOnlyList<SuggestedPrompt> Prompts);

internal sealed record SuggestedPrompt(string Title, string Message);

internal sealed record DeleteMessage(string Channel, string Ts);

internal sealed record OpenView(string TriggerId, View View);

internal sealed record PublishView(string UserId, View View);
