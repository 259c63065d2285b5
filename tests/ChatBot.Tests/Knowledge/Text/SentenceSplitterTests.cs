using ChatBot.Knowledge;
using ChatBot.Knowledge.Text;
using CsCheck;

namespace ChatBot.Tests.Knowledge.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two.", "One.", "Two.")]
    [InlineData("Mr. Smith met Dr. Jones. They spoke.", "Mr. Smith met Dr. Jones.", "They spoke.")]
    [InlineData("The U.S. President spoke. It rained.", "The U.S. President spoke.", "It rained.")]
    [InlineData("He lives in the U.S. The rest is known.", "He lives in the U.S.", "The rest is known.")]
    [InlineData("It grew by 3.5 per cent. Then it fell.", "It grew by 3.5 per cent.", "Then it fell.")]
    [InlineData("“Go!” she said. He went.", "“Go!” she said.", "He went.")]
    [InlineData("5. Paragraphs 1 and 3 do not apply.", "5. Paragraphs 1 and 3 do not apply.")]
    [InlineData("署名した。発効した。", "署名した。", "発効した。")]
    [InlineData("彼は「行く。待て。」と言った。終わり。", "彼は「行く。待て。」と言った。", "終わり。")]
    [InlineData("彼は「行くと言った。終わり。", "彼は「行くと言った。", "終わり。")]
    public void Text_is_cut_where_a_reader_would(string text, params string[] sentences) =>
        Assert.Equal(string.Join('|', sentences), string.Join('|', SentenceSplitter.Split(text, new Span(0, text.Length)).Select(span => span.Of(text))));

    [Fact]
    public void Nothing_but_white_space_is_lost() =>
        Gen.String[Gen.Char["abc AB.!?。「」\n U.S'\")1"], 0, 60].Sample(text =>
        {
            var spans = SentenceSplitter.Split(text, new Span(0, text.Length));
            var kept = string.Concat(spans.Select(span => span.Of(text)));
            Assert.Equal(Bare(text), Bare(kept));
            Assert.True(spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start));
        });

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
