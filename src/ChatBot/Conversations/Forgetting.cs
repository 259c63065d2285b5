using ChatBot.Conversations.Storage;

namespace ChatBot.Conversations;

/// <summary>Erases what was said, at once and for good: remembered exchanges, feedback and gaps. Ids of finished turns stay, against duplicates.</summary>
internal sealed class Forgetting(IStateDatabase database, TimeProvider time)
{
    private const string Within = """
        channel = @channel and tenant = @tenant
        and (@conversation is null or conversation = @conversation) and (@asker is null or asker = @asker)
        """;

    private static readonly string[] Erase =
    [
        $"delete from exchanges where {Within}",
        $"delete from feedback where {Within}",
        $"delete from gaps where {Within}",
    ];

    // When the app was removed nobody is left to reply to, and what waits is dropped with its words. A person who asks to be
    // forgotten still gets the replies that are under way: each erases its words as it ends.
    private const string DropPending = """
        update turns set outcome = 'Dropped', finished_at = @at, text = null, addressing = null
        where outcome is null and channel = @channel and tenant = @tenant and (@conversation is null or conversation = @conversation)
        """;

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
                if (scope.Asker is null)
                    await session.ExecuteAsync(DropPending, [.. values[..3], ("@at", time.GetUtcNow().ToUnixTimeMilliseconds())]);
                return true;
            },
            cancellationToken);
        await database.EraseTracesAsync(cancellationToken);
    }
}
