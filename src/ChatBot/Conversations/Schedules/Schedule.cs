using NodaTime;

namespace ChatBot.Conversations.Schedules;

/// <summary>What somebody asked to be told later. For schedules and reminders it is the clock that says when, for watches new documents.</summary>
/// <param name="Id">Of the turn that asked for it: the same message makes it once.</param>
/// <param name="Number">As the asker's list shows it; stays when others go.</param>
/// <param name="Place">Where it is said and on whose behalf: a turn like those that will come of it, without a time of its own.</param>
/// <param name="Subject">The topic of the briefing or the watch; the event that is reminded of.</param>
/// <param name="When">Null for a watch.</param>
/// <param name="Due">The next moment; null for a watch.</param>
/// <param name="Told">Of a watch: the round of documents up to which it was told.</param>
internal sealed record Schedule(
    string Id,
    int Number,
    ScheduleKind Kind,
    Turn Place,
    string Subject,
    Recurrence? When,
    DateTimeZone Zone,
    Instant? Due,
    long? Told,
    bool IsPaused)
{
    /// <summary>The turn that comes of it now.</summary>
    /// <param name="occasion">Makes it the same turn, however many hosts see it fall due.</param>
    public Turn TurnFor(string occasion, Instant due, Instant asked) => new(
        Place.Key with { Message = ScheduledTurn.Message(Kind, Id, occasion), Kind = TurnKind.Scheduled },
        Place.Thread,
        Place.Asker,
        ScheduledTurn.Text(Subject, Place.SpokenLanguage),
        Place.Addressing,
        Zones.Local(asked, Zone),
        Place.SpokenLanguage,
        due.ToDateTimeOffset());
}
