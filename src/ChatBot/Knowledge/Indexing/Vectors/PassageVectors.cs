using ChatBot.LanguageModels;

namespace ChatBot.Knowledge.Indexing.Vectors;

/// <summary>Keeps a vector for each passage of the generation that is asked. A text is never embedded twice by the same model.</summary>
internal sealed partial class PassageVectors(TextEmbedder embedder, VectorStore store, ILogger<PassageVectors> logger) : IDisposable
{
    private const int BatchSize = 64;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(5);

    // So much work is lost at most when the program ends in the middle.
    private const int BatchesPerFile = 16;

    private readonly SemaphoreSlim _preparing = new(1);
    private Dictionary<PassageKey, float[]>? _known;
    private volatile VectorTable? _table;
    private volatile bool _isDoubtful = true;

    /// <summary>Null until <see cref="PrepareAsync"/> found or made the first.</summary>
    public VectorTable? Of(Generation generation) => _table is { } table && table.Generation == generation ? table : null;

    public async Task<IndexState> PrepareAsync(Generation generation, CancellationToken cancellation)
    {
        await _preparing.WaitAsync(cancellation);
        try
        {
            if (!_isDoubtful && Of(generation) is { } ready)
                return Whole(ready);
            _known ??= OnDisk(() => store.Load(embedder.Model)) ?? [];
            var texts = generation.Passages.Select(EmbeddedText.Of).ToArray();
            var keys = Array.ConvertAll(texts, PassageKey.Of);
            var fault = await EmbedAsync(texts, keys, cancellation);
            _isDoubtful = fault is not null;
            _table = new VectorTable(generation, embedder.Model, Array.ConvertAll(keys, key => _known.GetValueOrDefault(key)));
            if (fault is null)
                OnDisk(() => store.Tidy(embedder.Model, _known, keys.ToHashSet()));
            var state = fault is null
                ? Whole(_table)
                : new IndexState(IsWhole: false, $"{_table.Count} of {keys.Length} passages have a vector; the others are found by their words until it is tried again. {fault}");
            Log.Prepared(logger, fault is null ? LogLevel.Information : LogLevel.Warning, state.Text!);
            return state;
        }
        finally
        {
            _preparing.Release();
        }
    }

    /// <returns>Empty where there are no vectors to compare with, or none of the question can be had in time.</returns>
    public async ValueTask<IReadOnlyList<int>> NearestAsync(PassageQuery query, Generation generation, CancellationToken cancellation) =>
        Of(generation) is { } table && await EmbedAsync(query, generation, cancellation) is { } vector ? table.Nearest(vector, query) : [];

    /// <returns>A vector that can be compared with those of the generation; null where it cannot be had in time.</returns>
    public async ValueTask<float[]?> EmbedAsync(PassageQuery query, Generation generation, CancellationToken cancellation)
    {
        if (Of(generation) is not { Count: > 0 } table)
            return null;
        try
        {
            var vector = await embedder.EmbedQuestionAsync(query.Text, query.Account, cancellation);
            if (vector.Length == table.Dimension)
                return vector;
            Log.OtherDimension(logger, vector.Length, table.Dimension);
            _isDoubtful = true;
            return null;
        }
        catch (ModelException)
        {
            // The embedder has logged it; words find passages too.
            return null;
        }
    }

    public void Dispose() => _preparing.Dispose();

    private async Task<string?> EmbedAsync(string[] texts, PassageKey[] keys, CancellationToken cancellation)
    {
        try
        {
            await CheckDimensionAsync(texts, cancellation);
            var missing = Enumerable.Range(0, texts.Length).Where(passage => !_known!.ContainsKey(keys[passage])).DistinctBy(passage => keys[passage]).ToArray();
            foreach (var part in missing.Chunk(BatchSize * BatchesPerFile))
                await EmbedPartAsync(part, texts, keys, cancellation);
            return null;
        }
        catch (ModelException fault)
        {
            return fault.Message;
        }
    }

    private async Task EmbedPartAsync(int[] part, string[] texts, PassageKey[] keys, CancellationToken cancellation)
    {
        var made = new List<KeyValuePair<PassageKey, float[]>>(part.Length);
        try
        {
            foreach (var batch in part.Chunk(BatchSize))
            {
                var vectors = await embedder.EmbedAsync(Array.ConvertAll(batch, passage => texts[passage]), account: null, cancellation);
                Demand(vectors[0].Length, made);
                made.AddRange(batch.Zip(vectors, (passage, vector) => KeyValuePair.Create(keys[passage], vector)));
            }
        }
        finally
        {
            foreach (var (key, vector) in made)
                _known![key] = vector;
            OnDisk(() => store.Add(embedder.Model, made));
        }
    }

    // Vectors of two models cannot be compared: what was made before is made anew at the next look.
    private void Demand(int dimension, List<KeyValuePair<PassageKey, float[]>> made)
    {
        var before = made.Select(one => one.Value).Concat(_known!.Values).FirstOrDefault()?.Length ?? dimension;
        if (before == dimension)
            return;
        Log.OtherDimension(logger, dimension, before);
        throw new ModelException(ModelFault.Malformed, $"The embedding model gives vectors of {dimension} numbers, and gave some of {before} before.");
    }

    private static IndexState Whole(VectorTable table) =>
        new(IsWhole: true, $"{table.Count} of {table.Generation.Passages.Count} passages have a vector of {table.Model}.", LookAgain);

    // Behind the same name there may be another model since.
    private async Task CheckDimensionAsync(string[] texts, CancellationToken cancellation)
    {
        if (_known!.Count == 0 || texts.Length == 0)
            return;
        var dimension = (await embedder.EmbedAsync([texts[0]], account: null, cancellation))[0].Length;
        if (_known.Values.All(vector => vector.Length == dimension))
            return;
        Log.OtherDimension(logger, dimension, _known.Values.First().Length);
        _known.Clear();
        OnDisk(() => store.Forget(embedder.Model));
    }

    private void OnDisk(Action work) => OnDisk(() =>
    {
        work();
        return true;
    });

    private T? OnDisk<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.NotRemembered(logger, fault.Message);
            return default;
        }
    }

    private static partial class Log
    {
        [LoggerMessage("{State}")]
        public static partial void Prepared(ILogger logger, LogLevel level, string state);

        [LoggerMessage(LogLevel.Warning, "The embedding model now gives vectors of {Now} numbers, not of {Before}: the passages are embedded anew at the next look")]
        public static partial void OtherDimension(ILogger logger, int now, int before);

        [LoggerMessage(LogLevel.Warning, "Vectors cannot be remembered on disk, so they are made again at the next start: {Fault}")]
        public static partial void NotRemembered(ILogger logger, string fault);
    }
}
