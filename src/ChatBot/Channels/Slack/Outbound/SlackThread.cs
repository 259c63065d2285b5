using ChatBot.Channels.Slack.Inbound;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Slack.Outbound;

/// <summary>The calls that show, change and find the bot's messages in one thread, under the token of its workspace.</summary>
internal sealed class SlackThread(SlackPlace place, SlackApi api, SlackTokens tokens, bool isDevelopment)
{
    /// <param name="part">As <see cref="MessageMetadata.For"/> has it.</param>
    /// <returns>Null where there is none, or Slack does not let the app look.</returns>
    public async Task<MessageId?> FindAsync(TurnId turn, int? part, CancellationToken cancellationToken)
    {
        if (place.Thread is not { } thread)
            return null;
        Dictionary<string, string> fields = new(StringComparer.Ordinal)
        {
            ["channel"] = place.Channel, ["ts"] = thread, ["limit"] = "100", ["include_all_metadata"] = "true",
        };
        var result = await api.ReadAsync(SlackMethod.Replies, await TokenAsync(cancellationToken), place.Team, fields, cancellationToken);
        return result.Body.Items("messages").FirstOrDefault(message => IsFor(message, turn, part))["ts"] is { } ts ? new MessageId(ts) : null;
    }

    public async Task<MessageId> PostAsync(SlackMessage content, MessageMetadata metadata, CancellationToken cancellationToken)
    {
        var result = await PostOnceAsync(content, metadata, cancellationToken);
        if (result.IsAboutBlocks)
            result = await PostOnceAsync(content.WithoutBlocks, metadata, cancellationToken);
        await tokens.NoticeAsync(place.Team, place.Enterprise, result, cancellationToken);
        return result.OrThrow(SlackMethod.PostMessage).Ts is { } ts
            ? new MessageId(ts)
            : throw new AmbiguousSendException("chat.postMessage: Slack took the message and named no id");
    }

    /// <summary>To the asker alone: by the response URL, which works wherever the app is seen, else as a member of the channel.</summary>
    /// <param name="within">A thread that is shown; Slack hides such a message in one that has no reply yet.</param>
    public async Task TellAsync(string text, string? within, CancellationToken cancellationToken)
    {
        if (SlackAddresses.IsResponseUrl(place.ResponseUrl, isDevelopment))
            await api.RespondAsync(place.Team, new Uri(place.ResponseUrl!), Respond.Privately(text, within), cancellationToken);
        else
            (await CallAsync(SlackMethod.PostEphemeral, place.Channel, new PostEphemeral(place.Channel, place.User, text, within), cancellationToken)).OrThrow(SlackMethod.PostEphemeral);
    }

    /// <summary>Words without their blocks are better than none.</summary>
    public async Task<SlackResult> UpdateAsync(MessageId message, SlackMessage content, CancellationToken cancellationToken)
    {
        var result = await CallAsync(SlackMethod.Update, new UpdateMessage(place.Channel, message.Value, content.Text, content.Blocks), cancellationToken);
        return result.IsAboutBlocks
            ? await CallAsync(SlackMethod.Update, new UpdateMessage(place.Channel, message.Value, content.Text, Blocks: null), cancellationToken)
            : result;
    }

    public Task<SlackResult> CallAsync<T>(SlackMethod method, T body, CancellationToken cancellationToken) => CallAsync(method, channel: null, body, cancellationToken);

    /// <param name="channel">For calls that show something new.</param>
    public async Task<SlackResult> CallAsync<T>(SlackMethod method, string? channel, T body, CancellationToken cancellationToken) =>
        await api.CallAsync(method, await TokenAsync(cancellationToken), place.Team, channel, body, cancellationToken);

    private Task<SlackResult> PostOnceAsync(SlackMessage content, MessageMetadata metadata, CancellationToken cancellationToken) => CallAsync(
        SlackMethod.PostMessage, place.Channel, new PostMessage(place.Channel, content.Text, content.Blocks, place.Thread, metadata), cancellationToken);

    private static bool IsFor(Payload message, TurnId turn, int? part) =>
        message.Object("metadata").Object("event_payload") is var payload && payload["turn"] == turn.Value && payload.Number("part") == part;

    private Task<string> TokenAsync(CancellationToken cancellationToken) => tokens.ForAsync(place.Team, place.Enterprise, cancellationToken);
}
