using ChatBot.Answering;
using ChatBot.Channels.Slack.Rendering;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Slack.Outbound;

/// <summary>
/// The answer in the question's thread. A message appears at once, as a stream of task cards where Slack has them and as a plain
/// message where not, and becomes the answer by an update, which may be repeated. Where Slack lets nobody change messages the answer
/// is a message of its own. A failed stream never costs the answer.
/// </summary>
internal sealed class ThreadReply(
    Turn turn, SlackPlace place, SlackThread thread, SlackStreams streams, SessionStatus status, ChannelCheck channels, CitationTargets targets) : IReply
{
    private const string OpenStream = "streaming_state_conflict";

    private readonly TaskCards cards = new(place, thread);
    private string? shown;

    public bool CanUpdate => true;

    public Task<MessageId?> FindAsync(TurnId turn, CancellationToken cancellationToken) => thread.FindAsync(turn, part: null, cancellationToken);

    public async Task<MessageId?> ShowProgressAsync(MessageId? placeholder, AnswerStage stage, CancellationToken cancellationToken)
    {
        var text = Progress.Text(stage, turn.SpokenLanguage);
        if (placeholder is not { } message)
        {
            await RefuseSharedAsync(cancellationToken);
            shown = text;
            return await StartStreamAsync(text, stage.Kind, cancellationToken) ?? await PostAsync(text, cancellationToken);
        }

        if (text == shown)
            return placeholder;
        shown = text;
        if (cards.IsOpen)
            await cards.ShowAsync(message, text, stage.Kind, cancellationToken);
        else if (await thread.UpdateAsync(message, Plain(text), cancellationToken) is { IsOk: false, IsClosedToEdits: false } refused && refused.Error != OpenStream)
            refused.OrThrow(SlackMethod.Update);
        return placeholder;
    }

    public async Task<MessageId?> DeliverAsync(MessageId? placeholder, Delivery delivery, CancellationToken cancellationToken)
    {
        if (placeholder is not { } message)
            throw new InvalidOperationException("A reply that can be updated is delivered in place of its progress message.");
        if (cards.IsOpen)
            await cards.CloseAsync(message, cancellationToken);

        var parts = AnswerMessage.Parts(delivery, place.ShowQuestion ? turn.Text : null, targets, canShare: false);
        var result = await thread.UpdateAsync(message, parts[0], cancellationToken);
        if (result.Error == OpenStream)
        {
            // An earlier attempt, perhaps on another host, opened it.
            await cards.CloseAsync(message, cancellationToken);
            result = await thread.UpdateAsync(message, parts[0], cancellationToken);
        }

        if (result.IsClosedToEdits)
            message = await PostInsteadAsync(message, parts[0], cancellationToken);
        else
            result.OrThrow(SlackMethod.Update);
        for (var part = 2; part <= parts.Count; part++)
            await PostPartAsync(parts[part - 1], part, cancellationToken);
        await status.SetAsync(place, SessionStatus.Idle, cancellationToken);
        return message;
    }

    private async Task<MessageId?> StartStreamAsync(string text, AnswerStageKind stage, CancellationToken cancellationToken)
    {
        if (place.Thread is not { } head || !streams.MayStart(place))
            return null;
        var result = await cards.OpenAsync(head, text, stage, cancellationToken);
        if (result.IsOk && result.Ts is { } ts)
            return new MessageId(ts);
        streams.Refused(place, result.Error);
        return null;
    }

    private async Task<MessageId?> PostAsync(string text, CancellationToken cancellationToken)
    {
        await status.SetAsync(place, SessionStatus.Working, cancellationToken);
        try
        {
            return await thread.PostAsync(Plain(text), MessageMetadata.For(turn.Id.Value), cancellationToken);
        }
        catch (SendRefusedException) when (place.ResponseUrl is not null)
        {
            // Answers to commands stand in channels that the bot was never invited to, and so do the buttons below them.
            await TellAsync(SlackNotices.NotMember, cancellationToken);
            throw;
        }
    }

    private async Task<MessageId> PostInsteadAsync(MessageId progress, SlackMessage content, CancellationToken cancellationToken)
    {
        var message = await PostPartAsync(content, part: 1, cancellationToken);
        await thread.CallAsync(SlackMethod.Delete, new DeleteMessage(place.Channel, progress.Value), cancellationToken);
        return message;
    }

    // An attempt before this one may have posted it.
    private async Task<MessageId> PostPartAsync(SlackMessage content, int part, CancellationToken cancellationToken) =>
        await thread.FindAsync(turn.Id, part, cancellationToken) ?? await thread.PostAsync(content, MessageMetadata.For(turn.Id.Value, part), cancellationToken);

    // A button may be pressed under an old answer when others read along by now, and its payload does not say so.
    private async Task RefuseSharedAsync(CancellationToken cancellationToken)
    {
        if (!place.ShowQuestion || await channels.IsInternalAsync(place, cancellationToken))
            return;
        await TellAsync(SlackNotices.NotHere, cancellationToken);
        throw new SendRefusedException($"channel {place.Channel} is shared with others (Slack:SharedChannels)");
    }

    private Task TellAsync(Notice notice, CancellationToken cancellationToken) =>
        thread.TellAsync(notice.In(turn.SpokenLanguage), place.ResponseUrl is null ? place.Thread : null, cancellationToken);

    private static SlackMessage Plain(string text) =>
        new(SlackText.Escaped(text), [new RichTextBlock([new RichTextSection([new RichTextWords(text, new RichTextStyle(Italic: true))])])]);
}
