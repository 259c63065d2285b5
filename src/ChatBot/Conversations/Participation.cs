using ChatBot.Conversations.Storage;

namespace ChatBot.Conversations;

/// <summary>Whether the bot takes part in a thread, so that a reply in it may be meant for the bot.</summary>
internal sealed class Participation(IStateDatabase database)
{
    // Both are looked up by an index: the message that heads the thread was a question, or an exchange of the thread is remembered.
    private const string Find = """
        select 1 from turns where id = @head
        union all select 1 from exchanges where lane = @lane
        limit 1
        """;

    /// <param name="head">The message that heads the thread.</param>
    public async Task<bool> TakesPartAsync(TurnKey head, ThreadId thread, CancellationToken cancellationToken) =>
        await database.RunAsync(
            async session => (await session.QueryAsync(
                Find,
                row => row.GetInt32(0),
                ("@head", TurnId.Of(head).Value),
                ("@lane", Lane.Of(head, thread).Value))).Count > 0,
            cancellationToken);
}
