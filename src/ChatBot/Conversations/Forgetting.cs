using ChatBot.Conversations.Storage;

namespace ChatBot.Conversations;

/// <summary>Erases what was said, at once and for good: remembered exchanges, feedback, gaps, schedules and watches. Ids of finished turns stay, against duplicates.</summary>
internal sealed class Forgetting(IStateDatabase database, TimeProvider time)
{
    private const string Place = """
        channel = @channel and tenant = @tenant and (cast(@conversation as text) is null or conversation = @conversation)
        """;

    private const string Person = "(cast(@asker as text) is null or asker = @asker)";

    private static readonly string[] Erase =
    [
        $"delete from exchanges where {Place} and {Person}",
        $"delete from feedback where {Place} and ({Person} or giver = @asker)",
        $"delete from gaps where {Place} and {Person}",
        $"delete from schedules where {Place} and {Person}",
        // What is under way is answered, and not remembered.
        $"update turns set forget = 1 where outcome is null and {Place} and {Person}",
    ];

    // When the app was removed nobody is left to reply to, and what waits is dropped with its words.
    private const string DropPending = $"{TurnRow.Drop} and {Place}";

    // What nobody has just asked for is not said any more.
    private const string DropScheduled = $"{DropPending} and kind = 'Scheduled' and {Person}";

    public async Task ForgetAsync(ForgetScope scope, CancellationToken cancellationToken)
    {
        (string, object?)[] values =
        [
            ("@channel", scope.Channel),
            ("@tenant", scope.Tenant.Value),
            ("@conversation", scope.Conversation?.Value),
            ("@asker", scope.Asker?.Value),
        ];
        await database.RunAsync(
            async session =>
            {
                foreach (var statement in Erase)
                    await session.ExecuteAsync(statement, values);
                (string, object?) at = ("@at", time.GetUtcNow().ToUnixTimeMilliseconds());
                await session.ExecuteAsync(DropScheduled, [.. values, at]);
                if (scope.Asker is null)
                    await session.ExecuteAsync(DropPending, [.. values[..3], at]);
                return true;
            },
            cancellationToken);
        await database.EraseTracesAsync(cancellationToken);
    }
}
