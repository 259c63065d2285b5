using ChatBot.Conversations.Storage;

namespace ChatBot.Conversations;

/// <summary>The asker takes a message back, by deleting or editing it.</summary>
internal sealed class Withdrawal(IStateDatabase database, TimeProvider time)
{
    private const string DropPending = $"{TurnRow.Drop} and id = @id";

    private const string ForgetExchange = "delete from exchanges where turn = @id";

    private const string FindReply = "select reply_message from turns where id = @id and reply_message is not null";

    /// <summary>Drops the turn if it is still waiting, forgets what was answered, and returns the message that answered, for the channel to take down.</summary>
    public Task<MessageId?> WithdrawAsync(TurnKey key, CancellationToken cancellationToken)
    {
        var id = TurnId.Of(key).Value;
        return database.RunAsync(
            async session =>
            {
                await session.ExecuteAsync(DropPending, ("@at", time.GetUtcNow().ToUnixTimeMilliseconds()), ("@id", id));
                await session.ExecuteAsync(ForgetExchange, ("@id", id));
                var shown = await session.QueryAsync(FindReply, row => new MessageId(row.GetString(0)), ("@id", id));
                return shown is [var message] ? message : (MessageId?)null;
            },
            cancellationToken);
    }
}
