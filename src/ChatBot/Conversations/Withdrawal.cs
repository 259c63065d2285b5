using ChatBot.Conversations.Storage;

namespace ChatBot.Conversations;

/// <summary>The asker takes a message back, in all its wordings, by deleting or editing it.</summary>
internal sealed class Withdrawal(IStateDatabase database, TimeProvider time)
{
    private const string Wordings = """
        select number, id, reply_message from turns where message = @message and id = @id
        union all
        select number, id, reply_message from turns
        where kind = 'Edit' and conversation = @conversation and channel = @channel and tenant = @tenant
            and substr(message, 1, length(cast(@prefix as text))) = @prefix
        order by number
        """;

    private const string DropPending = $"{TurnRow.Drop} and number = @number";

    // It may have been sent when no host was there to take it, and be on its way again: when it comes it is known, and not answered.
    private const string NeverAnswer = """
        insert into turns (id, lane, channel, tenant, conversation, thread, message, kind, asker, asked_at, asked_offset, accepted_at, due_at, outcome, finished_at)
        values (@id, '', @channel, @tenant, @conversation, '', @message, @kind, '', @at, 0, @at, 0, 'Dropped', @at)
        on conflict do nothing
        """;

    private const string ForgetExchange = "delete from exchanges where turn = @id";

    /// <summary>Drops the turn if it is still waiting or yet to come, forgets what was answered, and returns the message that answered, for the channel to take down.</summary>
    /// <param name="by">The wording that takes the place of those before it; when it is known it has done so.</param>
    public Task<MessageId?> WithdrawAsync(TurnKey key, TurnKey? by, CancellationToken cancellationToken)
    {
        var next = by is null ? (TurnId?)null : TurnId.Of(by);
        (string, object?)[] message =
        [
            ("@id", TurnId.Of(key).Value), ("@message", key.Message.Value), ("@conversation", key.Conversation.Value), ("@channel", key.Channel), ("@tenant", key.Tenant.Value),
        ];
        (string, object?) at = ("@at", time.GetUtcNow().ToUnixTimeMilliseconds());
        return database.RunAsync(
            async session =>
            {
                var wordings = await session.QueryAsync(
                    Wordings,
                    row => (Number: row.GetInt64(0), Turn: new TurnId(row.GetString(1)), Reply: row.IsDBNull(2) ? (MessageId?)null : new MessageId(row.GetString(2))),
                    [.. message, ("@prefix", key.EditPrefix)]);
                if (wordings.Any(wording => wording.Turn == next))
                    return null;
                await session.ExecuteAsync(NeverAnswer, [.. message, ("@kind", key.Kind.ToString()), at]);
                foreach (var (number, turn, _) in wordings)
                {
                    await session.ExecuteAsync(DropPending, at, ("@number", number));
                    await session.ExecuteAsync(ForgetExchange, ("@id", turn.Value));
                }

                return wordings.LastOrDefault(wording => wording.Reply is not null).Reply;
            },
            cancellationToken);
    }
}
