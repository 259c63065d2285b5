using ChatBot.Answering;
using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

/// <summary>Countries by the names that people use and documents do not.</summary>
public sealed class CountriesTests : IDisposable
{
    private readonly Library _library = Library.Of(
        ("ferries.txt", "14 Mar 2022\n\nFerries\n\nThe Republic of Korea (ROK) will lease four ferries. The ROK signed the Ferry Charter on 3 March 2022."),
        ("buoys.txt", "20 Oct 2023\n\nBuoys\n\nPeru will lay nine buoys. Peru signed the Buoy Charter on 5 October 2023. The United Kingdom sent observers to the lighthouse talks."));

    public void Dispose() => _library.Dispose();

    [Theory]
    [InlineData("what will the koreans lease", "four ferries")]
    [InlineData("how many ferries does Seoul lease?", "four")]
    [InlineData("when did the Korean side sign the Ferry Charter", "3 March 2022")]
    [InlineData("how many buoys will the Peruvians lay", "nine")]
    [InlineData("what did the brits send observers to", "lighthouse")]
    public async Task A_country_is_found_under_the_names_of_its_people_and_its_capital(string question, string wanted) =>
        Assert.Contains(wanted, (await _library.AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("how many ferries will the North Koreans lease")]
    [InlineData("how many buoys will the Chileans lay")]
    public async Task Another_country_is_another(string question) =>
        Assert.Equal(Outcome.Abstained, (await _library.AskAsync(question)).Outcome);

    [Fact]
    public void A_name_of_two_words_is_one_country()
    {
        var found = Countries.In(["north", "korean", "ferries"]);

        Assert.Equal("North Korea", found[0]?.Country.Names[0]);
        Assert.Equal("North Korea", found[1]?.Country.Names[0]);
        Assert.Null(found[2]);
    }

    [Fact]
    public void The_seat_of_a_government_may_stand_for_it()
    {
        var (country, isSeat) = Assert.Single(Countries.In(["canberra"]))!.Value;

        Assert.Equal("Australia", country.Names[0]);
        Assert.True(isSeat);
    }
}
