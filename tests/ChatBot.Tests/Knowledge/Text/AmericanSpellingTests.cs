using ChatBot.Knowledge.Text;

namespace ChatBot.Tests.Knowledge.Text;

public sealed class AmericanSpellingTests
{
    [Theory]
    [InlineData("defence", "defense")]
    [InlineData("organisation", "organization")]
    [InlineData("modernising", "modernizing")]
    [InlineData("labour", "labor")]
    [InlineData("favourable", "favorable")]
    [InlineData("neighbouring", "neighboring")]
    [InlineData("centre", "center")]
    [InlineData("kilometres", "kilometers")]
    [InlineData("travelling", "traveling")]
    [InlineData("programmes", "programs")]
    [InlineData("adviser", "advisor")]
    public void Both_spellings_are_found_by_either(string british, string american)
    {
        Assert.Equal(american, AmericanSpelling.Of(british));
        Assert.Equal(Lexicon.Term(american, japanese: false).Stem, Lexicon.Term(british, japanese: false).Stem);
    }

    [Theory]
    [InlineData("promise")]
    [InlineData("exercises")]
    [InlineData("supervised")]
    [InlineData("enterprise")]
    [InlineData("hour")]
    [InlineData("court")]
    [InlineData("courses")]
    [InlineData("before")]
    [InlineData("picture")]
    [InlineData("telling")]
    [InlineData("called")]
    [InlineData("science")]
    [InlineData("raise")]
    [InlineData("this")]
    public void A_word_that_is_spelt_one_way_stays_as_it_is(string word) => Assert.Equal(word, AmericanSpelling.Of(word));
}
