using System.Text.Json;
using ChatBot.Conversations.Storage;

namespace ChatBot.Conversations;

/// <summary>Records what the documents did not say, for doors that answer at once and keep no turns.</summary>
internal sealed class GapLog(IStateDatabase database, TimeProvider time)
{
    private const string Record = """
        insert into gaps (turn, channel, tenant, conversation, asker, question, language, confidence, nearest, at)
        values (@id, @channel, '', '', '', @question, @language, @confidence, @nearest, @at)
        """;

    /// <exception cref="StoreUnavailableException">The store cannot be written now.</exception>
    public Task AddAsync(string channel, Gap gap, CancellationToken cancellationToken) => database.RunAsync(
        session => session.ExecuteAsync(
            Record,
            ("@id", TurnId.Digest(Guid.CreateVersion7().ToString())),
            ("@channel", channel),
            ("@question", TurnRow.Storable(gap.Question)),
            ("@language", gap.Language),
            ("@confidence", gap.Confidence),
            ("@nearest", JsonSerializer.Serialize(gap.Nearest, StateJson.Default.IReadOnlyListNearPassage)),
            ("@at", time.GetUtcNow().ToUnixTimeMilliseconds())),
        cancellationToken);
}
