using ChatBot.Answering;
using ChatBot.Briefings;
using ChatBot.Briefings.Exports;
using ChatBot.Conversations.Schedules;

namespace ChatBot.Conversations;

/// <summary>What a message comes to where there is no conversation to keep schedules for: an answer, or the briefing or timeline that its words ask for.</summary>
internal sealed class SingleAnswer(Answerer answerer, Briefer briefer)
{
    /// <exception cref="Knowledge.KnowledgeNotReadyException">The documents have not been read yet.</exception>
    public async Task<Answer> ToAsync(Question question, IProgress<AnswerStage>? progress, CancellationToken cancellation)
    {
        var language = question.Language ?? SpokenLanguage.Of(question.Text) ?? "en";
        if (ScheduleWishes.Of(question.Text) is not null)
            return new Answer(Outcome.Abstained, Notice.NoSchedules.In(language), language, 0, [], [], [], [], Generation: 0);
        if (AskedBriefing.Of(question.Text) is not { } asked)
            return await answerer.AnswerAsync(question, progress, cancellation);
        return BriefingAnswer.Of(await briefer.BriefAsync(asked.Request(question, language), cancellation));
    }
}
