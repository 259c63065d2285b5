using System.Data.Common;

namespace ChatBot.Conversations.Storage;

/// <summary>How a turn is written down. Columns are read in the order of <see cref="Columns"/>.</summary>
internal static class TurnRow
{
    public const string Insert = """
        insert into turns (id, lane, channel, tenant, conversation, thread, message, kind, asker, text, addressing, language,
            asked_at, asked_offset, accepted_at, due_at)
        values (@id, @lane, @channel, @tenant, @conversation, @thread, @message, @kind, @asker, @text, @addressing, @language,
            @asked_at, @asked_offset, @accepted_at, @due_at)
        on conflict do nothing
        """;

    // What is to run at once waits by the order of arrival in the store, and by no clock: those of several hosts never quite agree, and one
    // that is set back must not keep a question waiting.
    private const long AtOnce = 0;

    /// <summary>Ends waiting turns unanswered, with their words; conditions follow that say which.</summary>
    public const string Drop = """
        update turns set outcome = 'Dropped', finished_at = @at, text = null, addressing = null where outcome is null
        """;

    public const string Columns = """
        channel, tenant, conversation, thread, message, kind, asker, text, addressing, language,
        asked_at, asked_offset, accepted_at, due_at, attempts, progress_begun, reply_message, deliveries_begun, number
        """;

    public static (string, object?)[] Values(Turn turn, DateTimeOffset at) =>
    [
        ("@id", turn.Id.Value),
        ("@lane", turn.Lane.Value),
        ("@channel", turn.Key.Channel),
        ("@tenant", turn.Key.Tenant.Value),
        ("@conversation", turn.Key.Conversation.Value),
        ("@thread", turn.Thread.Value),
        ("@message", turn.Key.Message.Value),
        ("@kind", turn.Key.Kind.ToString()),
        ("@asker", turn.Asker.Value),
        ("@text", Storable(turn.Text)),
        ("@addressing", Storable(turn.Addressing)),
        ("@language", turn.Language),
        ("@asked_at", turn.AskedAt.ToUnixTimeMilliseconds()),
        ("@asked_offset", (int)turn.AskedAt.Offset.TotalMinutes),
        ("@accepted_at", at.ToUnixTimeMilliseconds()),
        ("@due_at", turn.DueAt?.ToUnixTimeMilliseconds() ?? AtOnce),
    ];

    public static ClaimedTurn Read(DbDataReader row, Lane lane)
    {
        var key = new TurnKey(
            row.GetString(0),
            new TenantId(row.GetString(1)),
            new ConversationId(row.GetString(2)),
            new MessageId(row.GetString(4)),
            Enum.Parse<TurnKind>(row.GetString(5)));
        var accepted = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(12));
        var turn = new Turn(
            key,
            new ThreadId(row.GetString(3)),
            new AskerId(row.GetString(6)),
            Text(row, 7) ?? "",
            Text(row, 8) ?? "{}",
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(10)).ToOffset(TimeSpan.FromMinutes(row.GetInt32(11))),
            Text(row, 9),
            row.GetInt64(13) is AtOnce ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(13)));
        return new ClaimedTurn(
            turn,
            new Lease(lane, turn.Id, row.GetInt64(18), default, 0),
            accepted,
            row.GetInt32(14),
            row.GetInt32(15) != 0,
            Text(row, 16) is { } message ? new MessageId(message) : null,
            row.GetInt32(17),
            []);
    }

    // PostgreSQL takes neither NUL nor half a surrogate pair, and a message may hold both.
    public static string Storable(string text) =>
        text.Contains('\0') || HasLoneSurrogate(text)
            ? System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD')
            : text;

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
