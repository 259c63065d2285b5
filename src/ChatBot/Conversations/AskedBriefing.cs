using ChatBot.Answering;
using ChatBot.Briefings;

namespace ChatBot.Conversations;

/// <summary>The briefing or timeline that a message asks for.</summary>
/// <param name="Topic">Empty for a timeline of everything.</param>
internal sealed record AskedBriefing(string Topic, BriefingForm Form)
{
    /// <returns>Null for every other message.</returns>
    public static AskedBriefing? Of(string text) =>
        TimelineAsk.TopicOf(text) is { } dated ? new AskedBriefing(dated, BriefingForm.Timeline)
        : BriefingAsk.TopicOf(text) is { } topic ? new AskedBriefing(topic, BriefingForm.Page)
        : null;

    public BriefingRequest Request(Question question, string? language) =>
        new(Topic, question.AskedAt, language, Since: null, question.Collections, Form, question.Account);
}
