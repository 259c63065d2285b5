using ChatBot.Conversations.Storage;

namespace ChatBot.Conversations;

/// <summary>Whether the bot takes part in a thread, and with whom, so that a reply in it may be meant for the bot.</summary>
internal sealed class Participation(IStateDatabase database)
{
    // Both are looked up by an index: the message that heads the thread was a question, or an exchange of the thread is remembered.
    private const string Find = """
        select asker from turns where message = @message and id = @head
        union select asker from exchanges where lane = @lane
        """;

    /// <param name="head">The message that heads the thread.</param>
    /// <returns>Who asked the bot something in the thread; nobody where it takes no part.</returns>
    public async Task<IReadOnlyCollection<AskerId>> AskersAsync(TurnKey head, ThreadId thread, CancellationToken cancellationToken) =>
        await database.RunAsync(
            session => session.QueryAsync(
                Find,
                row => new AskerId(row.GetString(0)),
                ("@message", head.Message.Value),
                ("@head", TurnId.Of(head).Value),
                ("@lane", Lane.Of(head, thread).Value)),
            cancellationToken);
}
