using ChatBot.Answering;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>
/// In a personal chat the answer is a streamed message: status lines while the work lasts, the verified answer as its end. The stream's
/// first activity is the message that stays, so whatever goes wrong with the stream, an update puts the answer there.
/// </summary>
internal sealed class StreamedReply(TeamsThread thread, TimeProvider time) : IReply
{
    // Teams ends a stream after two minutes; the status line is left alone before that.
    private static readonly TimeSpan LongestStream = TimeSpan.FromSeconds(90);

    // Above whatever an attempt that was interrupted can have counted to.
    private const int ResumedSequence = 1_000;

    private readonly DateTimeOffset _begun = time.GetUtcNow();
    private int _sequence;

    public bool CanUpdate => true;

    public async Task<MessageId?> ShowProgressAsync(MessageId? placeholder, AnswerStage stage, CancellationToken cancellationToken)
    {
        if (placeholder is not { } stream)
            return await StartAsync(stage, cancellationToken);
        if (time.GetUtcNow() - _begun > LongestStream)
            return stream;

        _sequence = _sequence == 0 ? ResumedSequence : _sequence + 1;
        var answer = await thread.StreamAsync(Informative(stage, stream), isFirst: false, cancellationToken);
        return IsStopped(answer) ? throw new SendRefusedException("the asker pressed Stop") : stream;
    }

    public async Task<MessageId?> DeliverAsync(MessageId? placeholder, Delivery delivery, CancellationToken cancellationToken)
    {
        var stream = placeholder!.Value;
        var parts = thread.Messages(delivery);
        var end = parts[0] with { Entities = [new StreamInfo("final", stream.Value), .. parts[0].Entities ?? []] };
        var answer = await thread.StreamAsync(end, isFirst: false, cancellationToken);
        if (IsStopped(answer))
            throw new SendRefusedException("the asker pressed Stop");
        if (!answer.IsGood)
            return await thread.ReplaceAsync(stream, parts, cancellationToken);
        return await thread.PostRestAsync(parts, cancellationToken) ?? stream;
    }

    private async Task<MessageId?> StartAsync(AnswerStage stage, CancellationToken cancellationToken)
    {
        _sequence = 1;
        var started = await thread.StreamAsync(Informative(stage, stream: null), isFirst: true, cancellationToken);
        if (started.Status is not (400 or 403 or 405))
            return started.OrThrow();

        // Some chats have no streams: a plain message holds the place.
        var plain = thread.Typing(stage) with { Type = "message" };
        return (await thread.PostAsync(plain, cancellationToken)).OrThrow();
    }

    private OutgoingActivity Informative(AnswerStage stage, MessageId? stream) =>
        thread.Typing(stage) with { Entities = [new StreamInfo("informative", stream?.Value, _sequence)] };

    private static bool IsStopped(ConnectorAnswer answer) =>
        answer.Status == 403 && answer.Reason.Contains("cancel", StringComparison.OrdinalIgnoreCase);
}
