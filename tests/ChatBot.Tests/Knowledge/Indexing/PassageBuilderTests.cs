using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;
using CsCheck;

namespace ChatBot.Tests.Knowledge.Indexing;

public sealed class PassageBuilderTests
{
    [Fact]
    public void A_sentence_without_end_is_cut_where_there_is_white_space_and_nothing_of_it_is_lost() =>
        Gen.Select(Gen.String[Gen.Char["ab \uD83D\uDE00\u6E2F"], 1, 9], Gen.Int[1, 3_000]).Sample((piece, times) =>
        {
            var text = "a" + string.Concat(Enumerable.Repeat(piece, times)) + "b";
            Block[] blocks = [new Block(BlockKind.TableRow, new Span(0, text.Length))];
            var sentences = PassageBuilder.Build(new Document(new DocumentId("a.csv"), "A", Date: null, Author: null, "abc", text, blocks), 0).SelectMany(passage => passage.Sentences).ToArray();

            Assert.All(sentences, sentence => Assert.InRange(sentence.Length, 1, 3_000));
            Assert.Equal(Words(text), Words(string.Concat(sentences.Select(sentence => sentence.Of(text)))));
            Assert.All(sentences.Skip(1), sentence => Assert.False(char.IsSurrogatePair(text[sentence.Start - 1], text[sentence.Start])));
        }, iter: 200);

    [Fact]
    public void A_sentence_of_a_page_stays_whole()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 500)).Trim();
        Block[] blocks = [new Block(BlockKind.Paragraph, new Span(0, text.Length))];
        var passage = Assert.Single(PassageBuilder.Build(new Document(new DocumentId("a.txt"), "A", Date: null, Author: null, "abc", text, blocks), 0));
        Assert.Equal(new Span(0, text.Length), Assert.Single(passage.Sentences));
    }

    private static string Words(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
