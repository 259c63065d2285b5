using System.Numerics.Tensors;
using ChatBot.Knowledge.Text;

namespace ChatBot.Tests.Knowledge.Text;

/// <summary>Words that are used alike lie close together; the rest does not.</summary>
public sealed class WordVectorsTests
{
    [Theory]
    [InlineData("buy", "purchase", "river")]
    [InlineData("soldiers", "troops", "poems")]
    [InlineData("begin", "start", "doctor")]
    [InlineData("money", "payment", "mountain")]
    [InlineData("ship", "fleet", "grammar")]
    public void Words_used_alike_are_nearer_than_others(string word, string alike, string other) =>
        Assert.True(Cosine(word, alike) > Cosine(word, other) + 0.3, $"{Cosine(word, alike):F2} against {Cosine(word, other):F2}");

    [Theory]
    [InlineData("Kishida")]
    [InlineData("Beyonce")]
    [InlineData("xqzzy")]
    public void Names_and_unknown_words_have_none(string word) => Assert.Equal(WordVectors.None, Row(word));

    [Fact]
    public void Every_vector_has_the_length_of_one()
    {
        foreach (var word in new[] { "buy", "agreement", "ship", "begin" })
            Assert.Equal(1, TensorPrimitives.Norm(WordVectors.Of(Row(word))), 0.02);
    }

    private static float Cosine(string left, string right) => TensorPrimitives.Dot(WordVectors.Of(Row(left)), WordVectors.Of(Row(right)));

    private static int Row(string word) => WordVectors.RowOf(Lexicon.Term(word, japanese: false).Stem);
}
