using System.Text.Json;

namespace ChatBot.Conversations.Storage;

/// <summary>What the end of a turn writes: its outcome without its words, the exchange for follow-ups, the gap.</summary>
internal static class CompletionRows
{
    private const string Finish = """
        update turns set outcome = @outcome, finished_at = @at, reply_message = coalesce(@message, reply_message), text = null, addressing = null
        where number = @number and outcome is null returning forget
        """;

    private const string Remember = """
        insert into exchanges (turn, lane, channel, tenant, conversation, asker, question, answer, at)
        values (@id, @lane, @channel, @tenant, @conversation, @asker, @question, @answer, @at)
        on conflict (turn) do nothing
        """;

    private const string ForgetOlder = """
        delete from exchanges where lane = @lane and number not in
            (select number from exchanges where lane = @lane order by number desc limit @count)
        """;

    private const string RecordGap = """
        insert into gaps (turn, channel, tenant, conversation, asker, question, language, confidence, nearest, at)
        values (@id, @channel, @tenant, @conversation, @asker, @question, @language, @confidence, @nearest, @at)
        on conflict (turn) do nothing
        """;

    public static async Task WriteAsync(SqlSession session, Lease lease, Completion completion, int remembered, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        var ended = await session.QueryAsync(
            Finish,
            row => row.GetInt32(0) == 0,
            ("@outcome", completion.Outcome.ToString()),
            ("@at", at),
            ("@message", completion.Message?.Value),
            ("@number", lease.Number));

        // Somebody asked to be forgotten, or removed the app, while the answer was under way: nothing of it is kept.
        if (ended is not [true])
            return;

        if (completion.Exchange is { } exchange && remembered > 0)
        {
            await session.ExecuteAsync(
                Remember,
                [.. Whose(completion.Turn), ("@lane", lease.Lane.Value), ("@question", TurnRow.Storable(exchange.Question)), ("@answer", TurnRow.Storable(exchange.Answer)), ("@at", at)]);
            await session.ExecuteAsync(ForgetOlder, ("@lane", lease.Lane.Value), ("@count", remembered));
        }

        if (completion.Gap is { } gap)
        {
            await session.ExecuteAsync(
                RecordGap,
                [
                    .. Whose(completion.Turn),
                    ("@question", TurnRow.Storable(gap.Question)),
                    ("@language", gap.Language),
                    ("@confidence", gap.Confidence),
                    ("@nearest", JsonSerializer.Serialize(gap.Nearest, StateJson.Default.IReadOnlyListNearPassage)),
                    ("@at", at),
                ]);
        }
    }

    private static (string, object?)[] Whose(Turn turn) =>
    [
        ("@id", turn.Id.Value),
        ("@channel", turn.Key.Channel),
        ("@tenant", turn.Key.Tenant.Value),
        ("@conversation", turn.Key.Conversation.Value),
        ("@asker", turn.Asker.Value),
    ];
}
