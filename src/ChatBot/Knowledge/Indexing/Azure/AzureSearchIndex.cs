using ChatBot.Knowledge.Indexing.Vectors;
using Microsoft.Extensions.Options;

namespace ChatBot.Knowledge.Indexing.Azure;

/// <summary>
/// Azure AI Search behind the door to the index. What it finds is held against the documents; whenever it fails, is late or
/// is not filled yet, the embedded index answers.
/// </summary>
internal sealed partial class AzureSearchIndex(
    AzureSearchService service,
    PassageUpload upload,
    EmbeddedIndex embedded,
    IOptions<AzureSearchOptions> options,
    TimeProvider clock,
    ILogger<AzureSearchIndex> logger,
    PassageVectors? vectors = null) : IPassageIndex
{
    // A service that failed is left alone for a while, so that not every question waits for it in vain.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    // An index can be deleted by others.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(5);

    private volatile PublishedIndex? _published;
    private long _restsUntil;

    public async Task<IndexState> PrepareAsync(Generation generation, CancellationToken cancellation)
    {
        // Vectors first, and whole: an index without them is better than none, and gives way to one with them.
        var embedding = await embedded.PrepareAsync(generation, cancellation);
        var table = embedding.IsWhole ? vectors?.Of(generation) : null;
        try
        {
            var before = _published is { } known && known.Generation == generation && known.HasVectors == table is not null ? known : null;
            var name = await upload.PublishAsync(generation, table, before?.Name, cancellation);
            _published = before ?? new PublishedIndex(name, new PassageCheck(generation), table is not null);
            Log.Published(logger, options.Value.Index, name, generation.Passages.Count);
            return new IndexState(embedding.IsWhole, $"Azure AI Search: {options.Value.Index} leads to {name}, {generation.Passages.Count} passages. {embedding.Text}".TrimEnd(), LookAgain);
        }
        catch (Exception fault) when (IsOfTheService(fault, cancellation))
        {
            Log.NotPublished(logger, AzureSearchFaults.Explain(fault));
            return new IndexState(IsWhole: false, $"Azure AI Search is not filled, so the embedded index answers until it is tried again. {AzureSearchFaults.Explain(fault)}");
        }
    }

    public async ValueTask<FoundPassages> SearchAsync(PassageQuery query, Generation generation, CancellationToken cancellation)
    {
        if (_published is not { } published || published.Generation != generation || clock.GetUtcNow().UtcTicks < Volatile.Read(ref _restsUntil))
            return await embedded.SearchAsync(query, generation, cancellation);
        // What may not be read at all is not asked for; and a question without a word of the documents finds none by words.
        if (query.Collections is { Count: 0 })
            return new FoundPassages([], []);
        try
        {
            return await AskAsync(query, published, cancellation) ?? await embedded.SearchAsync(query, generation, cancellation);
        }
        catch (Exception fault) when (IsOfTheService(fault, cancellation))
        {
            Volatile.Write(ref _restsUntil, (clock.GetUtcNow() + Rest).UtcTicks);
            Log.NotSearched(logger, AzureSearchFaults.Explain(fault));
            return await embedded.SearchAsync(query, generation, cancellation);
        }
    }

    /// <returns>Null when nothing came back, or nothing of these documents.</returns>
    private async Task<FoundPassages?> AskAsync(PassageQuery query, PublishedIndex published, CancellationToken cancellation)
    {
        var vector = published.HasVectors ? await vectors!.EmbedAsync(query, published.Generation, cancellation) : null;
        if (query.Terms.Count == 0 && vector is null && !options.Value.SemanticRanking)
            return new FoundPassages([], []);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.SecondsPerSearch), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var (text, search) = PassageSearch.Of(query, vector, options.Value.SemanticRanking);
        var response = await service.Index(options.Value.Index).SearchAsync<PassageRecord>(text, search, either.Token);
        var (found, refused) = (new List<int>(), 0);
        await foreach (var result in response.Value.GetResultsAsync().WithCancellation(either.Token))
        {
            if (published.Check.Number(result.Document) is { } number && query.Allows(published.Generation.Passages[number].Document))
                found.Add(number);
            else
                refused++;
            if (found.Count + refused >= query.Count)
                break;
        }

        if (refused > 0)
            Log.Refused(logger, refused, found.Count + refused);
        // An index of other documents altogether, as for the moment in which another host has switched and this one has not; or one that was emptied.
        if (found.Count == 0)
            return null;
        var comparesMeanings = vector is not null || options.Value.SemanticRanking;
        return new FoundPassages([.. found.Select(passage => new Hit(passage, Score: 0))], comparesMeanings ? found : []);
    }

    /// <param name="Name">Of the index that was filled; the alias may lead to another host's since.</param>
    private sealed record PublishedIndex(string Name, PassageCheck Check, bool HasVectors)
    {
        public Generation Generation => Check.Generation;
    }

    private static bool IsOfTheService(Exception fault, CancellationToken ofTheTurn) => AzureSearchFaults.IsKnown(fault) && !ofTheTurn.IsCancellationRequested;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Azure AI Search: {Alias} leads to {Index}, {Passages} passages")]
        public static partial void Published(ILogger logger, string alias, string index, int passages);

        [LoggerMessage(LogLevel.Warning, "Azure AI Search is not filled, so the embedded index answers until it is tried again. {Reason}")]
        public static partial void NotPublished(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "Azure AI Search did not answer, so the embedded index does. {Reason}")]
        public static partial void NotSearched(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "{Refused} of {All} passages that Azure AI Search found are not what the documents say: tampered with, or of another time. They are not used")]
        public static partial void Refused(ILogger logger, int refused, int all);
    }
}
