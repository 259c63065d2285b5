using ChatBot.Answering;
using ChatBot.Channels.Slack.Inbound;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Slack.Outbound;

/// <summary>
/// One message in the question's thread. It appears at once, as a stream of task cards where Slack has them and as a plain
/// message where not, and becomes the answer by an update, which may be repeated. A failed stream never costs the answer.
/// </summary>
internal sealed class ThreadReply(
    Turn turn, SlackPlace place, SlackApi api, SlackTokens tokens, SlackStreams streams, SessionStatus status, CitationTargets targets) : IReply
{
    private const string TaskId = "work";
    private const string OpenStream = "streaming_state_conflict";
    private const string StreamIsOver = "message_not_in_streaming_state";

    private bool isStreaming;
    private string? shown;

    public bool CanUpdate => true;

    public async Task<MessageId?> FindAsync(TurnId turn, CancellationToken cancellationToken)
    {
        if (place.Thread is not { } thread)
            return null;
        Dictionary<string, string> fields = new(StringComparer.Ordinal)
        {
            ["channel"] = place.Channel, ["ts"] = thread, ["limit"] = "100", ["include_all_metadata"] = "true",
        };
        var result = await api.ReadAsync(SlackMethod.Replies, await TokenAsync(cancellationToken), place.Team, fields, cancellationToken);
        // Without the scope to read here the platform cannot tell.
        return result.Body.Items("messages").FirstOrDefault(message => IsFor(message, turn))["ts"] is { } ts ? new MessageId(ts) : null;
    }

    public async Task<MessageId?> ShowProgressAsync(MessageId? placeholder, AnswerStage stage, CancellationToken cancellationToken)
    {
        var text = Progress.Text(stage, turn.Language);
        if (placeholder is null)
        {
            shown = text;
            return await StartStreamAsync(text, cancellationToken) ?? await PostAsync(text, cancellationToken);
        }

        if (text == shown)
            return placeholder;
        shown = text;
        if (isStreaming)
            await AppendAsync(placeholder.Value, text, cancellationToken);
        else if (await UpdateAsync(placeholder.Value, Plain(text), cancellationToken) is { IsOk: false } refused && refused.Error != OpenStream)
            refused.OrThrow(SlackMethod.Update);
        return placeholder;
    }

    public async Task<MessageId?> DeliverAsync(MessageId? placeholder, Delivery delivery, CancellationToken cancellationToken)
    {
        if (placeholder is not { } message)
            throw new InvalidOperationException("A reply that can be updated is delivered in place of its progress message.");
        if (isStreaming)
            await StopStreamAsync(message, cancellationToken);

        var content = AnswerMessage.Of(delivery, place.ShowQuestion ? turn.Text : null, targets, canShare: false);
        var result = await UpdateAsync(message, content, cancellationToken);
        if (result.Error == OpenStream)
        {
            // An earlier attempt, perhaps on another host, opened it.
            await StopStreamAsync(message, cancellationToken);
            result = await UpdateAsync(message, content, cancellationToken);
        }

        result.OrThrow(SlackMethod.Update);
        await status.SetAsync(place, SessionStatus.Idle, cancellationToken);
        return message;
    }

    private async Task<MessageId?> StartStreamAsync(string text, CancellationToken cancellationToken)
    {
        if (place.Thread is not { } thread || !streams.MayStart(place))
            return null;
        var request = new StartStream(
            place.Channel,
            thread,
            place.IsDirect ? null : place.User,
            place.IsDirect ? null : place.Team,
            "timeline",
            [new TaskUpdate(TaskId, text, "in_progress")]);
        var result = await api.CallAsync(SlackMethod.StartStream, await TokenAsync(cancellationToken), place.Team, place.Channel, request, cancellationToken);
        if (result.IsOk && result.Ts is { } ts)
        {
            isStreaming = true;
            return new MessageId(ts);
        }

        streams.Refused(place, result.Error);
        return null;
    }

    private async Task<MessageId?> PostAsync(string text, CancellationToken cancellationToken)
    {
        await status.SetAsync(place, SessionStatus.Working, cancellationToken);
        var content = Plain(text);
        var request = new PostMessage(place.Channel, content.Text, content.Blocks, place.Thread, MessageMetadata.For(turn.Id.Value));
        var result = await api.CallAsync(SlackMethod.PostMessage, await TokenAsync(cancellationToken), place.Team, place.Channel, request, cancellationToken);
        await tokens.NoticeAsync(place.Team, place.Enterprise, result, cancellationToken);
        return result.OrThrow(SlackMethod.PostMessage).Ts is { } ts
            ? new MessageId(ts)
            : throw new AmbiguousSendException("chat.postMessage: Slack took the message and named no id");
    }

    private async Task AppendAsync(MessageId message, string text, CancellationToken cancellationToken)
    {
        var request = new AppendStream(place.Channel, message.Value, [new TaskUpdate(TaskId, text, "in_progress")]);
        var result = await api.CallAsync(SlackMethod.AppendStream, await TokenAsync(cancellationToken), place.Team, channel: null, request, cancellationToken);
        if (!result.IsOk)
            isStreaming = result.Error != StreamIsOver;
    }

    // The answer comes by the update that follows; whatever Slack says here, that decides.
    private async Task StopStreamAsync(MessageId message, CancellationToken cancellationToken)
    {
        var request = new StopStream(place.Channel, message.Value, [new TaskUpdate(TaskId, shown ?? Progress.Text(default, turn.Language), "complete")]);
        await api.CallAsync(SlackMethod.StopStream, await TokenAsync(cancellationToken), place.Team, channel: null, request, cancellationToken);
        isStreaming = false;
    }

    private async Task<SlackResult> UpdateAsync(MessageId message, SlackMessage content, CancellationToken cancellationToken) =>
        await api.CallAsync(
            SlackMethod.Update,
            await TokenAsync(cancellationToken),
            place.Team,
            channel: null,
            new UpdateMessage(place.Channel, message.Value, content.Text, content.Blocks),
            cancellationToken);

    private static SlackMessage Plain(string text) =>
        new(SlackText.Escaped(text), [new RichTextBlock([new RichTextSection([new RichTextWords(text, new RichTextStyle(Italic: true))])])]);

    private static bool IsFor(Payload message, TurnId turn) => message.Object("metadata").Object("event_payload")["turn"] == turn.Value;

    private Task<string> TokenAsync(CancellationToken cancellationToken) => tokens.ForAsync(place.Team, place.Enterprise, cancellationToken);
}
