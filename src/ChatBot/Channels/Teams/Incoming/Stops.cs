using ChatBot.Answering;
using ChatBot.Channels.Teams.Outgoing;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;

namespace ChatBot.Channels.Teams.Incoming;

/// <summary>A word that stops what is under way. Teams' own button does so only where an answer streams.</summary>
internal sealed class Stops(StopWord word, TeamsReplyFactory replies, Errands errands, TimeProvider time)
{
    private static readonly AnswerStage First = new(AnswerStageKind.Searching, 0);

    public async Task TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        foreach (var (turn, placeholder) in await word.TakeAsync(MessageTurn.Asked(activity, time.GetUtcNow()), cancellationToken) ?? [])
            errands.Send(cancellation => SayAsync(turn, placeholder, cancellation));
    }

    private async Task SayAsync(Turn turn, MessageId? placeholder, CancellationToken cancellationToken)
    {
        var reply = replies.Create(turn);
        if (reply.CanUpdate)
            placeholder ??= await reply.ShowProgressAsync(null, First, cancellationToken);
        await reply.DeliverAsync(placeholder, new Delivery(turn.Id, Notice.Stopped.In(turn.SpokenLanguage)), cancellationToken);
    }
}
