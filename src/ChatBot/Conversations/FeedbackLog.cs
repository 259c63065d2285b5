using ChatBot.Conversations.Storage;

namespace ChatBot.Conversations;

/// <summary>Where channels hand feedback over. A reader who thinks again replaces the earlier word.</summary>
internal sealed class FeedbackLog(IStateDatabase database, TimeProvider time)
{
    private const string Write = """
        insert into feedback (turn, giver, channel, tenant, conversation, asker, helpful, reason, question, answer, at)
        select turns.id, @giver, turns.channel, turns.tenant, turns.conversation, turns.asker, @helpful, @reason, exchanges.question, exchanges.answer, @at
        from turns left join exchanges on exchanges.turn = turns.id
        where ((turns.outcome is not null and turns.id = @turn) or (turns.outcome is null and turns.tenant = @tenant and turns.id = @turn))
            and turns.channel = @channel and turns.tenant = @tenant and turns.conversation = @conversation
        on conflict (turn, giver) do update set helpful = excluded.helpful, at = excluded.at,
            reason = case when excluded.reason = '' and feedback.helpful = excluded.helpful then feedback.reason else excluded.reason end
        """;

    private const string Find = """
        select id from turns where reply_message = @message and channel = @channel and tenant = @tenant and conversation = @conversation
        """;

    private const string FindLatest = """
        select id from turns where channel = @channel and tenant = @tenant and conversation = @conversation and outcome in ('Answered', 'Abstained')
        order by finished_at desc, number desc limit 1
        """;

    /// <returns>False when there is no such answer in this place.</returns>
    public Task<bool> AddAsync(Feedback feedback, CancellationToken cancellationToken) => database.RunAsync(
        async session => await session.ExecuteAsync(
            Write,
            ("@turn", feedback.Turn.Value),
            ("@giver", feedback.Giver.Value),
            ("@channel", feedback.Channel),
            ("@tenant", feedback.Tenant.Value),
            ("@conversation", feedback.Conversation.Value),
            ("@helpful", feedback.IsHelpful ? 1 : 0),
            ("@reason", TurnRow.Storable(feedback.Reason)),
            ("@at", time.GetUtcNow().ToUnixTimeMilliseconds())) == 1,
        cancellationToken);

    /// <summary>The answer given last in a conversation, for clients that do not tell which one they mean.</summary>
    public Task<TurnId?> FindLatestAsync(string channel, TenantId tenant, ConversationId conversation, CancellationToken cancellationToken) =>
        database.RunAsync<TurnId?>(
            async session =>
            {
                var found = await session.QueryAsync(
                    FindLatest, row => new TurnId(row.GetString(0)), ("@channel", channel), ("@tenant", tenant.Value), ("@conversation", conversation.Value));
                return found is [var turn] ? turn : null;
            },
            cancellationToken);

    /// <summary>The turn whose answer stands in <paramref name="message"/>, for platforms that report feedback by message.</summary>
    public Task<TurnId?> FindAsync(
        string channel, TenantId tenant, ConversationId conversation, MessageId message, CancellationToken cancellationToken) => database.RunAsync<TurnId?>(
        async session =>
        {
            var found = await session.QueryAsync(
                Find,
                row => new TurnId(row.GetString(0)),
                ("@message", message.Value),
                ("@channel", channel),
                ("@tenant", tenant.Value),
                ("@conversation", conversation.Value));
            return found is [var turn, ..] ? turn : null;
        },
        cancellationToken);
}
