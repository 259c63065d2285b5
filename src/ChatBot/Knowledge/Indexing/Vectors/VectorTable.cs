using System.Numerics.Tensors;

namespace ChatBot.Knowledge.Indexing.Vectors;

/// <summary>The vectors of one generation, each of length 1.</summary>
/// <param name="vectors">By the number of the passage; null where one has none yet.</param>
/// <param name="model">What made them.</param>
internal sealed class VectorTable(Generation generation, string model, float[]?[] vectors)
{
    public Generation Generation => generation;

    public string Model => model;

    public int Dimension { get; } = vectors.FirstOrDefault(vector => vector is not null)?.Length ?? 0;

    public int Count { get; } = vectors.Count(vector => vector is not null);

    public float[]? this[int passage] => vectors[passage];

    /// <returns>Numbers of the passages nearest to a vector of length 1, nearest first: by cosine, every passage compared.</returns>
    public IReadOnlyList<int> Nearest(float[] vector, PassageQuery query)
    {
        var nearest = new PriorityQueue<int, float>(query.Count + 1);
        for (var passage = 0; passage < vectors.Length; passage++)
        {
            if (vectors[passage] is not { } other || !query.Allows(generation.Passages[passage].Document))
                continue;
            nearest.Enqueue(passage, TensorPrimitives.Dot<float>(vector, other));
            if (nearest.Count > query.Count)
                nearest.Dequeue();
        }

        var found = new int[nearest.Count];
        for (var at = found.Length - 1; at >= 0; at--)
            found[at] = nearest.Dequeue();
        return found;
    }
}
