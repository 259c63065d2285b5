using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace ChatBot.LanguageModels;

/// <summary>The one door to the embedding model: texts go in, a vector of length 1 for each comes out, or the reason why there is none.</summary>
internal sealed partial class TextEmbedder(
    IEmbeddingGenerator<string, Embedding<float>> generator,
    IOptions<LanguageModelOptions> options,
    TokenBudget budget,
    ModelMetrics metrics,
    TimeProvider time,
    ILogger<TextEmbedder> logger)
{
    private const string Setting = "LanguageModel:EmbeddingModel";

    /// <summary>Distinguishes vectors that cannot be compared: of another service, or of another model.</summary>
    public string Model => $"{options.Value.Provider} {options.Value.EndpointAddress.Authority} {options.Value.EmbeddingModel}";

    /// <exception cref="ModelException">There is no vector within the time a question has for it, and why.</exception>
    public async Task<float[]> EmbedQuestionAsync(string text, Account? account, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.Value.EmbeddingTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return (await EmbedAsync([text], account, either.Token))[0];
        }
        catch (OperationCanceledException cancelled) when (!cancellation.IsCancellationRequested)
        {
            throw new ModelException(ModelFault.TimedOut, "No vector within the time of the question", cancelled);
        }
    }

    /// <returns>As many vectors as there are texts, in their order and all as long as each other.</returns>
    /// <exception cref="ModelException">There are none, and why.</exception>
    public async Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, Account? account, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        ModelException? fault = null;
        var read = 0L;
        try
        {
            budget.Demand(account);
            var embedded = await generator.GenerateAsync(texts, options: null, cancellation);
            read = embedded.Usage?.InputTokenCount ?? 0;
            return Vectors(embedded, texts.Count);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            fault = new ModelException(ModelFault.TimedOut, "No vector in time");
            throw;
        }
        catch (Exception thrown)
        {
            fault = thrown as ModelException ?? ModelFaults.Of(thrown, Setting);
            if (ReferenceEquals(fault, thrown))
                throw;
            throw fault;
        }
        finally
        {
            budget.Charge(account, read);
            metrics.Count("embed", fault?.Fault, time.GetElapsedTime(started), read, written: 0);
            if (fault is not null)
                Log.Failed(logger, texts.Count, fault.Message);
        }
    }

    private static float[][] Vectors(GeneratedEmbeddings<Embedding<float>> embedded, int texts)
    {
        if (embedded.Count != texts)
            throw new ModelException(ModelFault.Malformed, $"{embedded.Count} vectors came for {texts} texts");
        var vectors = new float[texts][];
        for (var at = 0; at < texts; at++)
        {
            var vector = embedded[at].Vector.Span;
            var length = TensorPrimitives.Norm(vector);
            if (vector.Length == 0 || vector.Length != embedded[0].Vector.Length || !float.IsFinite(length) || length == 0)
                throw new ModelException(ModelFault.Malformed, "A vector is empty, not of numbers, or not as long as the others");
            vectors[at] = new float[vector.Length];
            TensorPrimitives.Divide(vector, length, vectors[at]);
        }

        return vectors;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The embedding model gave no vectors for {Texts} texts. {Reason}")]
        public static partial void Failed(ILogger logger, int texts, string reason);
    }
}
