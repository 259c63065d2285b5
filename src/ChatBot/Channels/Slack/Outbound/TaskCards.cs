using ChatBot.Answering;
using ChatBot.Conversations;

namespace ChatBot.Channels.Slack.Outbound;

/// <summary>A stream of task cards, one for each stage of the work: what is done is ticked off, what goes on turns.</summary>
internal sealed class TaskCards(SlackPlace place, SlackThread thread)
{
    private const string Done = "complete";
    private const string StreamIsOver = "message_not_in_streaming_state";

    private TaskUpdate? current;

    public bool IsOpen { get; private set; }

    public async Task<SlackResult> OpenAsync(string head, string text, AnswerStageKind stage, CancellationToken cancellationToken)
    {
        current = Card(text, stage);
        // In a channel Slack wants to know who the stream is for; in a direct message it knows.
        var request = new StartStream(
            place.Channel, head, place.IsDirect ? null : place.User, place.IsDirect ? null : place.Team, "timeline", [current]);
        var result = await thread.CallAsync(SlackMethod.StartStream, place.Channel, request, cancellationToken);
        IsOpen = result.IsOk && result.Ts is not null;
        return result;
    }

    public async Task ShowAsync(MessageId message, string text, AnswerStageKind stage, CancellationToken cancellationToken)
    {
        var next = Card(text, stage);
        TaskUpdate[] chunks = current is { } before && before.Id != next.Id ? [before with { Status = Done }, next] : [next];
        current = next;
        var result = await thread.CallAsync(SlackMethod.AppendStream, new AppendStream(place.Channel, message.Value, chunks), cancellationToken);
        if (!result.IsOk)
            IsOpen = result.Error != StreamIsOver;
    }

    // The answer comes by the update that follows; whatever Slack says here, that decides.
    public async Task CloseAsync(MessageId message, CancellationToken cancellationToken)
    {
        TaskUpdate[] chunks = current is { } last ? [last with { Status = Done }] : [];
        await thread.CallAsync(SlackMethod.StopStream, new StopStream(place.Channel, message.Value, chunks.Length == 0 ? null : chunks), cancellationToken);
        IsOpen = false;
    }

    private static TaskUpdate Card(string text, AnswerStageKind stage) => new(stage.ToString().ToLowerInvariant(), text, "in_progress");
}
