using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Ranking;

/// <summary>How near in meaning a sentence comes to the words of the question that it does not hold.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct SentenceMeaning
{
    private const int MostDimensions = 64;

    // Below it two words have nothing in common but the language.
    private const float LeastCosine = 0.5f;

    /// <summary>Share of the question's weight that words used alike make up.</summary>
    public float Coverage;

    /// <summary>Share of its weight that the concept farthest from all words of the sentence makes up, the farther the more.</summary>
    public float Farthest;

    /// <summary>Cosine of the sums of both sides' words.</summary>
    public float Cosine;

    /// <param name="matched">Concepts that need no other word.</param>
    public static SentenceMeaning Of(QuestionTerms question, ulong matched, ReadOnlySpan<int> terms, ReadOnlySpan<TokenShape> shapes, TermTable table)
    {
        var meaning = default(SentenceMeaning);
        Span<float> nearest = stackalloc float[question.Concepts];
        Span<float> said = stackalloc float[MostDimensions];
        Span<float> asked = stackalloc float[MostDimensions];
        nearest.Clear();
        said.Clear();
        asked.Clear();
        var dimensions = 0;
        for (var index = 0; index < terms.Length; index++)
        {
            if ((shapes[index] & TokenShape.Stop) != TokenShape.None || table.VectorOf(terms[index]) is not (not WordVectors.None and var row))
                continue;
            var vector = WordVectors.Of(row);
            dimensions = vector.Length;
            TensorPrimitives.Add(said[..dimensions], vector, said[..dimensions]);
            for (var concept = 0; concept < nearest.Length; concept++)
                if ((matched >> concept & 1) == 0 && question.Vectors[concept] != WordVectors.None)
                    nearest[concept] = Math.Max(nearest[concept], TensorPrimitives.Dot(vector, WordVectors.Of(question.Vectors[concept])));
        }

        for (var concept = 0; concept < nearest.Length; concept++)
        {
            var share = question.Weights[concept] / question.Total;
            if (question.Vectors[concept] != WordVectors.None && dimensions > 0)
                TensorPrimitives.MultiplyAdd(WordVectors.Of(question.Vectors[concept]), share, asked[..dimensions], asked[..dimensions]);
            if ((matched >> concept & 1) != 0)
                continue;
            var near = Math.Max(0, (nearest[concept] - LeastCosine) / (1 - LeastCosine));
            meaning.Coverage += share * near;
            meaning.Farthest = Math.Max(meaning.Farthest, share * (1 - near));
        }

        var length = TensorPrimitives.Norm(said[..Math.Max(1, dimensions)]) * TensorPrimitives.Norm(asked[..Math.Max(1, dimensions)]);
        meaning.Cosine = length > 0 ? TensorPrimitives.Dot(said[..dimensions], asked[..dimensions]) / length : 0;
        return meaning;
    }
}
