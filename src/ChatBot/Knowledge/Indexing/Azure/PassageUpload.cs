using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Search.Documents;
using Azure.Search.Documents.Models;
using ChatBot.Knowledge.Indexing.Vectors;
using Microsoft.Extensions.Options;

namespace ChatBot.Knowledge.Indexing.Azure;

/// <summary>Brings a generation to the service: an index of its own, filled in batches and counted, and only then the alias.</summary>
internal sealed class PassageUpload(AzureSearchService service, IOptions<AzureSearchOptions> options, TimeProvider clock)
{
    private const string Stamp = "yyyyMMddHHmmssfff";
    private const int MarkLength = 16;

    // The service takes 1,000 documents and 16 MB at once; a number of a vector is some 12 characters.
    private const int MostOfBatch = 500;
    private const int MostCharacters = 4_000_000;
    private const int CharactersPerNumber = 12;

    // The service counts what it was given a moment later.
    private const int Counts = 30;
    private static readonly TimeSpan BetweenCounts = TimeSpan.FromSeconds(1);

    /// <summary>Does nothing when the alias leads there already.</summary>
    /// <param name="published">The index this generation was published in before; null the first time.</param>
    /// <returns>The name of the index.</returns>
    /// <exception cref="RequestFailedException">The service refuses or fails.</exception>
    /// <exception cref="IOException">It took the passages and does not hold them all.</exception>
    public async Task<string> PublishAsync(Generation generation, VectorTable? vectors, string? published, CancellationToken cancellation)
    {
        var alias = options.Value.Index;
        var mark = MarkOf(generation, vectors);
        var current = await service.AliasedAsync(alias, cancellation);
        if (current?.EndsWith(mark, StringComparison.Ordinal) == true && await HoldsAllAsync(current, generation, cancellation))
            return current;

        var names = await NamesAsync(alias, cancellation);
        // Another host has read newer documents: switching back and forth would serve neither.
        if (published is not null && current is not null && names.Contains(current, StringComparer.Ordinal) && string.CompareOrdinal(current, published) > 0)
            return current;
        var name = names.LastOrDefault(existing => existing.EndsWith(mark, StringComparison.Ordinal));
        if (name is null)
        {
            name = $"{alias}-{clock.GetUtcNow().ToString(Stamp, CultureInfo.InvariantCulture)}-{mark}";
            await service.Indexes.CreateIndexAsync(PassageSchema.Of(name, vectors?.Dimension ?? 0, options.Value.SemanticRanking), cancellation);
        }

        await FillAsync(name, generation, vectors, cancellation);
        await service.AliasAsync(alias, name, cancellation);
        await CleanAsync(names, current, name, cancellation);
        return name;
    }

    private async Task FillAsync(string name, Generation generation, VectorTable? vectors, CancellationToken cancellation)
    {
        var index = service.Index(name);
        foreach (var batch in Batches(generation, vectors))
        {
            var actions = IndexDocumentsBatch.MergeOrUpload(batch);
            await index.IndexDocumentsAsync(actions, new IndexDocumentsOptions { ThrowOnAnyError = true }, cancellation);
        }

        for (var count = 0; !await HoldsAllAsync(name, generation, cancellation); count++)
        {
            if (count == Counts)
                throw new IOException($"The index {name} does not hold all {generation.Passages.Count} passages it was given");
            await Task.Delay(BetweenCounts, clock, cancellation);
        }
    }

    private static IEnumerable<List<PassageRecord>> Batches(Generation generation, VectorTable? vectors)
    {
        var batch = new List<PassageRecord>(MostOfBatch);
        var characters = 0;
        foreach (var passage in generation.Passages)
        {
            var record = PassageRecord.Of(passage, generation, vectors?[passage.Number]);
            var size = (record.Text.Length * 2) + record.Terms!.Length + ((record.Vector?.Length ?? 0) * CharactersPerNumber);
            if (batch.Count == MostOfBatch || (batch.Count > 0 && characters + size > MostCharacters))
            {
                yield return batch;
                (batch, characters) = (new List<PassageRecord>(MostOfBatch), 0);
            }

            batch.Add(record);
            characters += size;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private async Task<bool> HoldsAllAsync(string name, Generation generation, CancellationToken cancellation)
    {
        try
        {
            return (await service.Index(name).GetDocumentCountAsync(cancellation)).Value == generation.Passages.Count;
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return false;
        }
    }

    // The index asked before this one stays: another host may not have switched yet. So does whatever is younger: another host may be filling it.
    private async Task CleanAsync(IReadOnlyList<string> names, string? previous, string current, CancellationToken cancellation)
    {
        var oldest = previous is not null && string.CompareOrdinal(previous, current) < 0 ? previous : current;
        foreach (var old in names.Where(name => string.CompareOrdinal(name, oldest) < 0))
            await service.Indexes.DeleteIndexAsync(old, cancellation);
    }

    // Oldest first. Only names of our own making: the alias's, a stamp, a mark.
    private async Task<IReadOnlyList<string>> NamesAsync(string alias, CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (var name in service.Indexes.GetIndexNamesAsync(cancellation))
            if (name.Length == alias.Length + 1 + Stamp.Length + 1 + MarkLength && name.StartsWith($"{alias}-", StringComparison.Ordinal))
                names.Add(name);
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private string MarkOf(Generation generation, VectorTable? vectors)
    {
        var made = $"{PassageSchema.Version}\n{generation.Fingerprint}\n{vectors?.Model}\n{vectors?.Dimension}\n{options.Value.SemanticRanking}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made)))[..MarkLength];
    }
}
