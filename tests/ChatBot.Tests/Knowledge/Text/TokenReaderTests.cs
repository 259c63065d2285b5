using ChatBot.Knowledge.Text;
using CsCheck;

namespace ChatBot.Tests.Knowledge.Text;

public sealed class TokenReaderTests
{
    [Theory]
    [InlineData("UK-Japan tech", "UK", "Japan", "tech")]
    [InlineData("worth £1,204.5 in the U.S. today", "worth", "1,204.5", "in", "the", "U.S", "today")]
    [InlineData("Japan’s don't", "Japan’s", "don't")]
    [InlineData("半導体", "半", "半導", "導", "導体", "体")]
    [InlineData("日本の", "日", "日本", "本", "本の")]
    [InlineData("です", new string[0])]
    [InlineData("CEPA協定", "CEPA", "協", "協定", "定")]
    public void Text_is_cut_into_words_numbers_and_japanese_pairs(string text, params string[] tokens) =>
        Assert.Equal(string.Join('|', tokens), string.Join('|', Tokens(text)));

    [Theory]
    [InlineData("Partnerships", "partnership")]
    [InlineData("São", "sao")]
    [InlineData("U.S", "usa")]
    [InlineData("1,204", "1204")]
    [InlineData("ＣＥＰＡ", "cepa")]
    [InlineData("Japan’s", "japan")]
    public void A_token_is_searched_by_its_folded_stem(string surface, string stem) =>
        Assert.Equal(stem, Lexicon.Term(surface, japanese: false).Stem);

    [Fact]
    public void Any_text_is_read_to_its_end_and_no_token_leaves_it() =>
        Gen.String.Sample(text =>
        {
            var tokens = new TokenReader(text);
            while (tokens.MoveNext())
            {
                Assert.InRange(tokens.Start, 0, tokens.End - 1);
                Assert.InRange(tokens.End, 1, text.Length);
                Assert.NotEmpty(Lexicon.Term(tokens.Surface, tokens.IsJapanese).Stem);
            }
        });

    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("\uFDFA")]
    public void What_is_longer_than_any_word_comes_in_pieces(string letter)
    {
        var text = string.Concat(Enumerable.Repeat(letter, 5000));
        var pieces = Tokens(text);
        Assert.Equal(text, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, 256));
    }

    private static List<string> Tokens(string text)
    {
        var found = new List<string>();
        var tokens = new TokenReader(text);
        while (tokens.MoveNext())
            found.Add(tokens.Surface.ToString());
        return found;
    }
}
