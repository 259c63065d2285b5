using System.Globalization;
using ChatBot.Briefings;
using ChatBot.Conversations.Schedules;
using ChatBot.Knowledge;

namespace ChatBot.Conversations.Watches;

/// <summary>The end of a turn that a watch became: the new statements, as the documents and the access stand now.</summary>
internal sealed class WatchDigest(KnownDocuments documents, WatchNews news, KnowledgeBase knowledge, TimeProvider time)
{
    /// <exception cref="KnowledgeNotReadyException">This host has not read a document yet that another has: later, or a host that has it, tells of it.</exception>
    public async Task<Conclusion> TellAsync(Turn turn, ScheduledTurn scheduled, BriefingRequest request, CancellationToken cancellationToken)
    {
        long[] rounds = [.. scheduled.Occasion.Split('-').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
        var met = await documents.BetweenAsync(rounds[0], rounds[1], cancellationToken);
        if (!met.TrueForAll(known => known.IsReadOrGone(knowledge.Current, time.GetUtcNow())))
            throw new KnowledgeNotReadyException();
        if (news.Tell(request, met) is not { } told)
            return Conclusion.Nothing(turn);
        var title = ScheduleWording.In(told.Language).Title(ScheduleKind.Watch, told.Title, told.Citations.Select(citation => citation.Document).Distinct().Count());
        return Conclusion.Of(turn, told with { Title = title });
    }
}
