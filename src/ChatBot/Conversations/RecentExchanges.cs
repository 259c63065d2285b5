using ChatBot.Answering;
using ChatBot.Conversations.Storage;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

/// <summary>What a person asked lately and was answered, as far as it is still remembered; for that person's eyes.</summary>
internal sealed class RecentExchanges(IStateDatabase database, TimeProvider time, IOptions<ConversationOptions> options)
{
    private const string Find = """
        select question, answer from exchanges where tenant = @tenant and asker = @asker and at > @since
        order by number desc limit 5
        """;

    public async Task<IReadOnlyList<Exchange>> OfAsync(TenantId tenant, AskerId asker, CancellationToken cancellationToken) =>
        await database.RunAsync(
            session => session.QueryAsync(
                Find,
                row => new Exchange(row.GetString(0), row.GetString(1)),
                ("@tenant", tenant.Value),
                ("@asker", asker.Value),
                ("@since", (time.GetUtcNow() - options.Value.RememberFor).ToUnixTimeMilliseconds())),
            cancellationToken);
}
