using ChatBot.Answering;
using ChatBot.Briefings;
using ChatBot.Briefings.Timelines;
using ChatBot.Knowledge.Facts;

namespace ChatBot.Conversations.Schedules;

/// <summary>Finds the event somebody means, among the dated ones they may read of.</summary>
internal sealed class UpcomingEvents(Chronicler chronicler)
{
    /// <returns>The next event on the topic; else the last one, which is on or over; else neither.</returns>
    /// <exception cref="Knowledge.KnowledgeNotReadyException">The documents have not been read yet.</exception>
    public (TimelineEntry? Entry, TimelineEntry? OnlyPast) Find(string topic, Question question)
    {
        var language = question.Language ?? SpokenLanguage.Of(topic) ?? "en";
        var dated = chronicler.Tell(new TimelineRequest(topic, question.AskedAt, language, question.Collections), int.MaxValue).Entries.Where(entry => entry.Kind == FactKind.Event).ToArray();
        var next = dated.Where(entry => entry.State == EventState.Upcoming).MinBy(entry => entry.First);
        return (next, next is null ? dated.MaxBy(entry => entry.Last) : null);
    }
}
