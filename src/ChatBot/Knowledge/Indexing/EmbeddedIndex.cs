using ChatBot.Knowledge.Indexing.Vectors;

namespace ChatBot.Knowledge.Indexing;

/// <summary>The index inside the program: BM25 over the words and, where an embedding model is configured, the nearest vectors.</summary>
/// <param name="vectors">Null where passages are found by their words alone.</param>
internal sealed class EmbeddedIndex(PassageVectors? vectors = null) : IPassageIndex
{
    public Task<IndexState> PrepareAsync(Generation generation, CancellationToken cancellation) =>
        vectors is null ? Task.FromResult(IndexState.Nothing) : vectors.PrepareAsync(generation, cancellation);

    public async ValueTask<FoundPassages> SearchAsync(PassageQuery query, Generation generation, CancellationToken cancellation) =>
        new(generation.Index.Search(query.Terms, query.Count, query.Collections, query.Days), vectors is null ? [] : await vectors.NearestAsync(query, generation, cancellation));
}
