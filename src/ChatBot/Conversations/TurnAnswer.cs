using ChatBot.Answering;
using ChatBot.Conversations.Schedules;
using ChatBot.Conversations.Watches;

namespace ChatBot.Conversations;

/// <summary>Does what a turn asks for: answers a question, prepares a briefing, keeps a schedule, or tells what is new.</summary>
internal sealed class TurnAnswer(Ask ask, Brief brief, ScheduleDesk desk, WatchDigest digest)
{
    public async Task<Conclusion> ConcludeAsync(Turn turn, Question question, IProgress<AnswerStage> progress, CancellationToken cancellationToken)
    {
        var scheduled = ScheduledTurn.Of(turn);
        if (turn.Key.Kind != TurnKind.Scheduled && ScheduleWishes.Of(turn.Text) is { } wish)
            return await desk.ActAsync(turn, question, wish, cancellationToken);
        if (AskedBriefing.Of(turn.Text) is not { } asked)
            return Conclusion.Of(turn, question, await ask(question, progress, cancellationToken));

        var request = asked.Request(question, turn.SpokenLanguage);
        if (scheduled?.Kind == ScheduleKind.Watch)
            return await digest.TellAsync(turn, scheduled, request, cancellationToken);
        var briefing = await brief(request, cancellationToken);
        return Conclusion.Of(turn, scheduled is null ? briefing : briefing with { Title = ScheduleWording.In(briefing.Language).Title(scheduled.Kind, briefing.Title, documents: 0) });
    }
}
