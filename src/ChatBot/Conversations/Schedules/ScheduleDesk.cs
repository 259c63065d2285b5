using ChatBot.Answering;
using ChatBot.Conversations.Watches;
using NodaTime;
using NodaTime.Extensions;

namespace ChatBot.Conversations.Schedules;

/// <summary>Does what people want of schedules and watches, and says what was done.</summary>
internal sealed class ScheduleDesk(ScheduleStore store, UpcomingEvents events, KnownDocuments documents, IEnumerable<IReplyFactory> channels, TimeProvider time)
{
    private readonly Dictionary<string, IReplyFactory> channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    public async Task<Conclusion> ActAsync(Turn turn, Question question, ScheduleWish wish, CancellationToken cancellationToken)
    {
        var wording = ScheduleWording.In(turn.SpokenLanguage ?? "en");
        var text = wish switch
        {
            ScheduleWish.Brief brief => await ScheduleAsync(turn, question, brief, wording, cancellationToken),
            ScheduleWish.Remind remind => await RemindAsync(turn, question, remind, wording, cancellationToken),
            ScheduleWish.Watch watch => await WatchAsync(turn, question, watch, wording, cancellationToken),
            ScheduleWish.Unsupported => wording.Unsupported,
            ScheduleWish.Change change => await ChangeAsync(turn, change, wording, cancellationToken),
            _ => wording.List(await store.OfAsync(turn, cancellationToken)),
        };
        return new Conclusion(TurnOutcome.Informed, new Delivery(turn.Id, text));
    }

    private async Task<string> ScheduleAsync(Turn turn, Question question, ScheduleWish.Brief wish, ScheduleWording wording, CancellationToken cancellationToken)
    {
        var zone = await ZoneAsync(turn, question, cancellationToken);
        var asked = question.AskedAt.ToInstant();
        var when = wish.When.On(asked.InZone(zone).Date);
        return when.After(asked, zone) is { } due
            ? await AddAsync(turn, ScheduleKind.Briefing, wish.Topic, zone, when, due, told: null, wording, cancellationToken)
            : wording.Past;
    }

    private async Task<string> RemindAsync(Turn turn, Question question, ScheduleWish.Remind wish, ScheduleWording wording, CancellationToken cancellationToken)
    {
        var zone = await ZoneAsync(turn, question, cancellationToken);
        var found = events.Find(wish.Event, question);
        if (found is not { Entry: { } entry })
            return found.OnlyPast is { } past ? wording.EventIsOver(past) : wording.NoSuchEvent(wish.Event);
        var day = LocalDate.FromDateOnly(entry.First) - wish.Before;
        var when = new Recurrence(WeekDays.None, wish.At ?? When.Morning, day);
        return when.After(question.AskedAt.ToInstant(), zone) is { } due
            ? wording.OfEvent(entry) + await AddAsync(turn, ScheduleKind.Reminder, entry.Name, zone, when, due, told: null, wording, cancellationToken)
            : wording.OfEvent(entry) + wording.Past;
    }

    private async Task<string> WatchAsync(Turn turn, Question question, ScheduleWish.Watch wish, ScheduleWording wording, CancellationToken cancellationToken)
    {
        // What is there already is not new, so it has to be known before the watch begins.
        var round = await documents.RecordAsync(cancellationToken);
        var zone = await ZoneAsync(turn, question, cancellationToken);
        return await AddAsync(turn, ScheduleKind.Watch, wish.Topic, zone, when: null, due: null, round, wording, cancellationToken);
    }

    private async Task<string> ChangeAsync(Turn turn, ScheduleWish.Change wish, ScheduleWording wording, CancellationToken cancellationToken)
    {
        var all = await store.OfAsync(turn, cancellationToken);
        Schedule[] meant = [.. all.Where(schedule => wish.Number is null || schedule.Number == wish.Number)];
        if (meant.Length == 0)
            return wish.Number is { } number ? wording.NoSuchNumber(number, all) : wording.List(all);
        var now = time.GetUtcNow().ToInstant();
        foreach (var schedule in meant)
        {
            var next = schedule.When?.After(now, schedule.Zone);
            await (wish.What switch
            {
                ScheduleChange.Pause => store.PauseAsync(schedule, cancellationToken),
                // Its time went by while it was paused, and there is no other.
                ScheduleChange.Resume when schedule.When is not null && next is null => store.DeleteAsync(schedule, cancellationToken),
                ScheduleChange.Resume => store.ResumeAsync(schedule, next, cancellationToken),
                _ => store.DeleteAsync(schedule, cancellationToken),
            });
        }

        return $"{wording.Done(wish.What, meant)}\n{wording.List(await store.OfAsync(turn, cancellationToken))}";
    }

    private async Task<string> AddAsync(
        Turn turn, ScheduleKind kind, string subject, DateTimeZone zone, Recurrence? when, Instant? due, long? told, ScheduleWording wording, CancellationToken cancellationToken)
    {
        var place = channels[turn.Key.Channel].Unasked(turn) with { Language = turn.SpokenLanguage };
        var wanted = new Schedule(turn.Id.Value, 0, kind, place, subject, when, zone, due, told, IsPaused: false);
        return await store.AddAsync(wanted, cancellationToken) is { } kept ? wording.Added(kept) : wording.TooMany(ScheduleStore.AtMost);
    }

    private async Task<DateTimeZone> ZoneAsync(Turn turn, Question question, CancellationToken cancellationToken) =>
        Zones.Of(await channels[turn.Key.Channel].ZoneAsync(turn, cancellationToken), question.AskedAt.Offset);
}
