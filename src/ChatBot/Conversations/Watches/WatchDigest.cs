using System.Globalization;
using ChatBot.Briefings;
using ChatBot.Conversations.Schedules;

namespace ChatBot.Conversations.Watches;

/// <summary>The end of a turn that a watch became: the new statements, as the documents and the access stand now.</summary>
internal sealed class WatchDigest(KnownDocuments documents, WatchNews news)
{
    public async Task<Conclusion> TellAsync(Turn turn, ScheduledTurn scheduled, BriefingRequest request, CancellationToken cancellationToken)
    {
        long[] rounds = [.. scheduled.Occasion.Split('-').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
        if (news.Tell(request, await documents.BetweenAsync(rounds[0], rounds[1], cancellationToken)) is not { } told)
            return Conclusion.Nothing(turn);
        var title = ScheduleWording.In(told.Language).Title(ScheduleKind.Watch, told.Title, told.Citations.Select(citation => citation.Document).Distinct().Count());
        return Conclusion.Of(turn, told with { Title = title });
    }
}
