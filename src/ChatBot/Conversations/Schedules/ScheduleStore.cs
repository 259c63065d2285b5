using System.Data.Common;
using ChatBot.Conversations.Storage;
using NodaTime;

namespace ChatBot.Conversations.Schedules;

/// <summary>
/// Schedules and watches, durable when a call returns. What falls due becomes a turn in the same transaction that moves it to its next time,
/// so that no crash and no second host lets it happen twice or not at all.
/// </summary>
internal sealed class ScheduleStore(IStateDatabase database, IEnumerable<IReplyFactory> channels, TimeProvider time)
{
    /// <summary>Of one person in one conversation; more would be no help to anybody.</summary>
    public const int AtMost = 50;

    private const int AtOnce = 100;

    private const string Mine = "channel = @channel and tenant = @tenant and conversation = @conversation and asker = @asker";

    private const string Columns = """
        id, number, kind, channel, tenant, conversation, thread, asker, subject, language, addressing, days, minute, once, zone, due_at, told, paused
        """;

    private const string Insert = $"""
        insert into schedules ({Columns})
        select @id, (select coalesce(max(number), 0) + 1 from schedules where {Mine}), @kind, @channel, @tenant, @conversation, @thread, @asker,
            @subject, @language, @addressing, @days, @minute, @once, @zone, cast(@due_at as bigint), cast(@told as bigint), 0
        where (select count(*) from schedules where {Mine}) < @most
        on conflict (id) do nothing
        """;

    private const string ById = $"select {Columns} from schedules where id = @id";
    private const string List = $"select {Columns} from schedules where {Mine} order by number";
    // A host leaves those of channels it does not have to a host that does.
    private const string Served = "@channels like '%,' || channel || ',%'";

    private const string FallenDue = $"select {Columns} from schedules where paused = 0 and due_at <= @now and {Served} order by due_at limit @count";
    private const string Watches = $"select {Columns} from schedules where paused = 0 and told < @round and {Served} order by told limit @count";
    private const string Move = "update schedules set due_at = @next where id = @id and due_at = @due and paused = 0";
    private const string Tell = "update schedules set told = @round where id = @id and told = @told and paused = 0";
    private const string Drop = "delete from schedules where id = @id";

    // What was handed over and waits for its moment goes with it.
    private const string DropWaiting = $"""
        {TurnRow.Drop} and channel = @channel and tenant = @tenant and kind = 'Scheduled' and message like @message
        """;
    private const string SetPaused = "update schedules set paused = @paused, due_at = @due where id = @id and paused <> @paused";

    private readonly string channels = $",{string.Join(',', channels.Select(channel => channel.Name))},";

    /// <summary>Keeps it unless it is kept already.</summary>
    /// <returns>As it is kept, with its number; null where the asker has as many as anybody may.</returns>
    public Task<Schedule?> AddAsync(Schedule schedule, CancellationToken cancellationToken) => database.RunAsync(
        async session =>
        {
            await session.ExecuteAsync(Insert, Values(schedule));
            return (await session.QueryAsync(ById, Read, ("@id", schedule.Id))).SingleOrDefault();
        },
        cancellationToken);

    /// <summary>Those of the one who asks, in this conversation.</summary>
    public Task<List<Schedule>> OfAsync(Turn asker, CancellationToken cancellationToken) =>
        database.RunAsync(session => session.QueryAsync(List, Read, Whose(asker)), cancellationToken);

    public Task<List<Schedule>> DueAsync(Instant now, CancellationToken cancellationToken) => database.RunAsync(
        session => session.QueryAsync(FallenDue, Read, ("@now", now.ToUnixTimeMilliseconds()), ("@channels", channels), ("@count", AtOnce)), cancellationToken);

    public Task<List<Schedule>> WatchesBeforeAsync(long round, CancellationToken cancellationToken) => database.RunAsync(
        session => session.QueryAsync(Watches, Read, ("@round", round), ("@channels", channels), ("@count", AtOnce)), cancellationToken);

    /// <summary>Hands the turn over, if there is one, and moves the schedule to its next time; without one it is done with.</summary>
    /// <returns>False when another host was faster.</returns>
    public Task<bool> FireAsync(Schedule schedule, Turn? turn, Instant? next, CancellationToken cancellationToken) => database.RunAsync(
        async session =>
        {
            var due = ("@due", (object?)schedule.Due?.ToUnixTimeMilliseconds());
            if (await session.ExecuteAsync(Move, ("@next", next?.ToUnixTimeMilliseconds()), ("@id", schedule.Id), due) == 0)
                return false;
            await HandOverAsync(session, turn);
            if (next is null)
                await session.ExecuteAsync(Drop, ("@id", schedule.Id));
            return true;
        },
        cancellationToken);

    /// <summary>Notes that a watch knows the documents up to <paramref name="round"/>, and hands over the turn that tells of them.</summary>
    /// <returns>False when another host was faster.</returns>
    public Task<bool> TellAsync(Schedule watch, Turn? turn, long round, CancellationToken cancellationToken) => database.RunAsync(
        async session =>
        {
            if (await session.ExecuteAsync(Tell, ("@round", round), ("@id", watch.Id), ("@told", watch.Told)) == 0)
                return false;
            await HandOverAsync(session, turn);
            return true;
        },
        cancellationToken);

    public Task PauseAsync(Schedule schedule, CancellationToken cancellationToken) => SetAsync(schedule, isPaused: true, schedule.Due, cancellationToken);

    /// <param name="due">The next moment from now on: what fell due meanwhile is not made up for.</param>
    public Task ResumeAsync(Schedule schedule, Instant? due, CancellationToken cancellationToken) => SetAsync(schedule, isPaused: false, due, cancellationToken);

    public Task DeleteAsync(Schedule schedule, CancellationToken cancellationToken) => database.RunAsync(
        async session =>
        {
            await session.ExecuteAsync(Drop, ("@id", schedule.Id));
            return await session.ExecuteAsync(
                DropWaiting,
                ("@at", time.GetUtcNow().ToUnixTimeMilliseconds()),
                ("@channel", schedule.Place.Key.Channel),
                ("@tenant", schedule.Place.Key.Tenant.Value),
                ("@message", $"%/{schedule.Id}/%"));
        },
        cancellationToken);

    private Task<int> SetAsync(Schedule schedule, bool isPaused, Instant? due, CancellationToken cancellationToken) => database.RunAsync(
        session => session.ExecuteAsync(SetPaused, ("@paused", isPaused ? 1 : 0), ("@due", due?.ToUnixTimeMilliseconds()), ("@id", schedule.Id)), cancellationToken);

    private async Task HandOverAsync(SqlSession session, Turn? turn)
    {
        if (turn is not null)
            await session.ExecuteAsync(TurnRow.Insert, TurnRow.Values(turn, time.GetUtcNow()));
    }

    private static (string, object?)[] Whose(Turn asker) =>
    [
        ("@channel", asker.Key.Channel),
        ("@tenant", asker.Key.Tenant.Value),
        ("@conversation", asker.Key.Conversation.Value),
        ("@asker", asker.Asker.Value),
    ];

    private static (string, object?)[] Values(Schedule schedule) =>
    [
        .. Whose(schedule.Place),
        ("@id", schedule.Id),
        ("@kind", schedule.Kind.ToString()),
        ("@thread", schedule.Place.Thread.Value),
        ("@subject", TurnRow.Storable(schedule.Subject)),
        ("@language", schedule.Place.SpokenLanguage),
        ("@addressing", TurnRow.Storable(schedule.Place.Addressing)),
        ("@days", (int)(schedule.When?.Days ?? WeekDays.None)),
        ("@minute", schedule.When is { } when ? (when.At.Hour * 60) + when.At.Minute : 0),
        ("@once", schedule.When?.Once is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null),
        ("@zone", schedule.Zone.Id),
        ("@due_at", schedule.Due?.ToUnixTimeMilliseconds()),
        ("@told", schedule.Told),
        ("@most", AtMost),
    ];

    private static Schedule Read(DbDataReader row)
    {
        var kind = Enum.Parse<ScheduleKind>(row.GetString(2));
        var key = new TurnKey(row.GetString(3), new TenantId(row.GetString(4)), new ConversationId(row.GetString(5)), new MessageId(row.GetString(0)), TurnKind.Scheduled);
        var subject = row.GetString(8);
        var place = new Turn(
            key, new ThreadId(row.GetString(6)), new AskerId(row.GetString(7)), subject, row.GetString(10), default, row.IsDBNull(9) ? null : row.GetString(9));
        var minute = row.GetInt32(12);
        var once = row.IsDBNull(13) ? (LocalDate?)null : NodaTime.Text.LocalDatePattern.Iso.Parse(row.GetString(13)).Value;
        return new Schedule(
            row.GetString(0),
            row.GetInt32(1),
            kind,
            place,
            subject,
            kind == ScheduleKind.Watch ? null : new Recurrence((WeekDays)row.GetInt32(11), new LocalTime(minute / 60, minute % 60), once),
            Zones.Stored(row.GetString(14)),
            row.IsDBNull(15) ? null : Instant.FromUnixTimeMilliseconds(row.GetInt64(15)),
            row.IsDBNull(16) ? null : row.GetInt64(16),
            row.GetInt32(17) != 0);
    }
}
