using ChatBot.Answering;
using ChatBot.Briefings;

namespace ChatBot.Conversations;

/// <summary>Does what a turn asks for: answers a question, or prepares a briefing.</summary>
internal sealed class TurnAnswer(Ask ask, Brief brief)
{
    public async Task<Conclusion> ConcludeAsync(Turn turn, Question question, IProgress<AnswerStage> progress, CancellationToken cancellation) =>
        BriefingAsk.TopicOf(turn.Text) is { } topic
            ? Conclusion.Of(turn, await brief(new BriefingRequest(topic, question.AskedAt, turn.Language, Since: null, question.Collections), cancellation))
            : Conclusion.Of(turn, question, await ask(question, progress, cancellation));
}
