using System.Data.Common;
using ChatBot.Conversations.Storage;
using ChatBot.Knowledge;

namespace ChatBot.Conversations.Watches;

/// <summary>
/// Every document that was ever read, so that it is known what is new, by all hosts and after every restart. What is met together is a
/// round, and rounds are numbered in the order in which they become visible to all.
/// </summary>
internal sealed class KnownDocuments(IStateDatabase database, KnowledgeBase knowledge, TimeProvider time)
{
    // In portions, so that no message waits long behind them.
    private const int AtOnce = 500;

    private const string All = "select document, hash from known_documents";
    private const string Round = "select value from document_rounds";
    // The lock on the one row makes hosts take turns, so that no round appears after a later one.
    private const string NextRound = "update document_rounds set value = value + 1 returning value";

    private const string Meet = """
        insert into known_documents (document, hash, round, at, sentences, earlier) values (@document, @hash, @round, @at, @sentences, @earlier)
        on conflict (document) do update set
            hash = excluded.hash, round = excluded.round, at = excluded.at, sentences = excluded.sentences, earlier = known_documents.sentences
        where known_documents.hash <> excluded.hash
        """;

    private const string Since = "select document, hash, at, earlier from known_documents where round > @after and round <= @upto order by document";

    private long recorded;

    /// <summary>Notes the documents that are read now.</summary>
    /// <returns>The number of the latest round.</returns>
    /// <exception cref="KnowledgeNotReadyException">The documents have not been read yet.</exception>
    public async Task<long> RecordAsync(CancellationToken cancellationToken)
    {
        var generation = knowledge.Current ?? throw new KnowledgeNotReadyException();
        // Once for each: hosts with different versions of a file must not write theirs over the other's for ever.
        if (recorded != generation.Number)
            await RecordAsync(generation, cancellationToken);
        recorded = generation.Number;
        return await database.RunAsync(async session => (await session.QueryAsync(Round, row => row.GetInt64(0)))[0], cancellationToken);
    }

    /// <summary>What was met in the rounds after the first number up to the second.</summary>
    public Task<List<KnownDocument>> BetweenAsync(long after, long upTo, CancellationToken cancellationToken) =>
        database.RunAsync(session => session.QueryAsync(Since, Read, ("@after", after), ("@upto", upTo)), cancellationToken);

    private async Task RecordAsync(Generation generation, CancellationToken cancellationToken)
    {
        var known = (await database.RunAsync(session => session.QueryAsync(All, row => (Id: row.GetString(0), Hash: row.GetString(1))), cancellationToken))
            .ToDictionary(one => one.Id, one => one.Hash, StringComparer.Ordinal);
        var contents = known.Values.ToHashSet(StringComparer.Ordinal);
        var passages = generation.Passages.ToLookup(passage => passage.Document.Id);
        foreach (var portion in generation.Documents.Values.Where(document => known.GetValueOrDefault(document.Id.Path) != document.ContentHash).Chunk(AtOnce))
        {
            (string, object?)[][] rows = [.. portion.Select(document => Values(document, SentencePrint.Of(passages[document.Id]), isMoved: contents.Contains(document.ContentHash)))];
            await database.RunAsync(session => MeetAsync(session, rows), cancellationToken);
        }
    }

    private static async Task<bool> MeetAsync(SqlSession session, (string, object?)[][] rows)
    {
        var round = (await session.QueryAsync(NextRound, row => row.GetInt64(0)))[0];
        foreach (var row in rows)
            await session.ExecuteAsync(Meet, [.. row, ("@round", round)]);
        return true;
    }

    // What only got another name holds nothing new.
    private (string, object?)[] Values(Document document, byte[] sentences, bool isMoved) =>
    [
        ("@document", document.Id.Path),
        ("@hash", document.ContentHash),
        ("@at", time.GetUtcNow().ToUnixTimeMilliseconds()),
        ("@sentences", sentences),
        ("@earlier", isMoved ? sentences : Array.Empty<byte>()),
    ];

    private static KnownDocument Read(DbDataReader row) => new(
        new DocumentId(row.GetString(0)),
        row.GetString(1),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
        SentencePrint.Read((byte[])row.GetValue(3)));
}
