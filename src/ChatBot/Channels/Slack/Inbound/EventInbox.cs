using ChatBot.Conversations;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>Takes events in, by whichever way they came. When a call returns, a question it brought is stored.</summary>
internal sealed partial class EventInbox(
    TurnInbox inbox,
    Participation participation,
    Stopping stopping,
    StopWord stopWord,
    Withdrawal withdrawal,
    SlackAccess access,
    SlackTokens tokens,
    QuestionCap cap,
    RecentGestures gestures,
    Courtesies courtesies,
    SlackRemoval removal,
    IOptions<SlackOptions> options,
    ILogger<EventInbox> logger)
{
    /// <exception cref="StoreUnavailableException">Nothing was promised: Slack is to send the event again.</exception>
    public async Task TakeAsync(Payload envelope, CancellationToken cancellationToken)
    {
        var botUser = tokens.BotUserOf(envelope["team_id"] ?? "");
        switch (EventReader.Read(envelope, botUser, options.Value.SharedChannels))
        {
            case EventMeaning.Ignored ignored:
                Log.Ignored(logger, envelope["event_id"] ?? "", ignored.Reason);
                break;
            case EventMeaning.Removed removed:
                await removal.RemoveAsync(removed.Team, removed.Enterprise, removed.IsOrganisation, cancellationToken);
                break;
            case EventMeaning.Throttled throttled:
                Log.Throttled(logger, throttled.Team);
                break;
            case EventMeaning.Asked asked when MayUse(asked.Place):
                await AskAsync(asked, cancellationToken);
                break;
            case EventMeaning.Declined declined when MayUse(declined.Place) && !access.IsSilent(declined.Place.Channel) && cap.IsToBeTold(declined.Place):
                courtesies.Tell(declined.Place, SlackNotices.NotHere, declined.Language);
                break;
            case EventMeaning.HomeOpened opened when MayUse(opened.Place):
                courtesies.ShowHome(opened);
                break;
            case EventMeaning.Invited invited when MayUse(invited.Place) && !access.IsSilent(invited.Place.Channel):
                await IntroduceAsync(invited.Place, cancellationToken);
                break;
            case EventMeaning.Stopped stopped when !await StopAsync(stopped.Place, cancellationToken):
                courtesies.MarkIdle(stopped.Place);
                break;
        }
    }

    private async Task AskAsync(EventMeaning.Asked asked, CancellationToken cancellationToken)
    {
        var (turn, place) = (asked.Turn, asked.Place);
        if (access.IsSilent(place.Channel) || (asked.IsFollowUp && !await IsForTheBotAsync(turn, place, cancellationToken)))
            return;
        if (asked.Gesture is { } gesture && gestures.IsAnotherOf(place.Team, gesture, turn.Key.Message.Value))
            return;
        if (Requests.Of(turn.Text) == Request.Stop)
        {
            await StopOnceAsync(turn, place, cancellationToken);
            return;
        }

        if (cap.IsReached(place))
        {
            Log.Capped(logger, place.Channel, options.Value.QuestionsPerThreadAndMinute);
            if (cap.IsToBeTold(place))
                courtesies.Tell(place, SlackNotices.TooFast, turn.SpokenLanguage);
            return;
        }

        if (await inbox.AcceptAsync(turn, cancellationToken))
            cap.Count(place);
    }

    private async Task<bool> IsForTheBotAsync(Turn turn, SlackPlace place, CancellationToken cancellationToken)
    {
        if (!access.TakesFollowUps(place.Channel))
            return false;
        var askers = await participation.AskersAsync(turn.Key with { Message = new MessageId(place.Thread!) }, turn.Thread, cancellationToken);
        return askers.Count > 0 && Overheard.IsForTheBot(turn.Text, byAsker: askers.Contains(turn.Asker));
    }

    private async Task StopOnceAsync(Turn word, SlackPlace place, CancellationToken cancellationToken)
    {
        if (await stopWord.TakeAsync(word, cancellationToken) is not { } stopped || SayStopped(stopped))
            return;
        if (cap.IsReached(place))
            await withdrawal.WithdrawAsync(word.Key, by: null, cancellationToken);
        else
            cap.Count(place);
    }

    private async Task<bool> StopAsync(SlackPlace place, CancellationToken cancellationToken) =>
        SayStopped(await stopping.StopAsync(place.Tenant, place.Ask("", TurnKind.Message, "", default).Lane, cancellationToken));

    private bool SayStopped(IReadOnlyList<(Turn Turn, MessageId? Placeholder)> stopped)
    {
        foreach (var (turn, placeholder) in stopped)
            courtesies.SayStopped(turn, placeholder);
        return stopped.Count > 0;
    }

    // A turn without words is answered by the help, and its key makes it happen once.
    private Task<bool> IntroduceAsync(SlackPlace place, CancellationToken cancellationToken) =>
        inbox.AcceptAsync(place.Ask($"introduction:{place.Channel}", TurnKind.Command, "", DateTimeOffset.UnixEpoch), cancellationToken);

    private bool MayUse(SlackPlace place)
    {
        if (access.MayUse(place.Team, place.Enterprise))
            return true;
        Log.NotAllowed(logger, place.Team);
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Event {Event} is left alone: {Reason}")]
        public static partial void Ignored(ILogger logger, string @event, string reason);

        [LoggerMessage(LogLevel.Warning, "Slack delivers no more events of workspace {Team} this minute: over 30,000 came in an hour")]
        public static partial void Throttled(ILogger logger, string team);

        [LoggerMessage(LogLevel.Warning, "A thread in channel {Channel} asked more than {Limit} questions in a minute (Slack:QuestionsPerThreadAndMinute); the rest are left unanswered")]
        public static partial void Capped(ILogger logger, string channel, int limit);

        [LoggerMessage(LogLevel.Warning, "Workspace {Team} is not among Slack:Workspaces; its question is left unanswered")]
        public static partial void NotAllowed(ILogger logger, string team);
    }
}
