using ChatBot.Answering;
using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

/// <summary>Names as people type them, and as documents write them.</summary>
public sealed class ProperNamesTests : IDisposable
{
    private readonly Library _library = Library.Of(
        ("tides.txt", "14 Mar 2022\n\nTides\n\nThe National Tidal Adviser, Ellen Marsh, met the Ministry of Coasts in Whitby. The National Tidal Adviser leads the talks with the Republic of Korea."),
        ("reefs.txt", "20 Oct 2023\n\nReefs\n\nPapua New Guinea has signed the Reef Charter in Port Moresby."));

    public void Dispose() => _library.Dispose();

    [Theory]
    [InlineData("did brazil or papua new guinea join", "did Brazil or Papua New Guinea join")]
    [InlineData("when did PNG sign", "when did Papua New Guinea sign")]
    [InlineData("who is the NTA", "who is the National Tidal Adviser")]
    [InlineData("whom did she meet at the MoC", "whom did she meet at the Ministry of Coasts")]
    [InlineData("what is the XQZ", "what is the XQZ")]
    public void A_question_is_written_as_the_documents_are(string typed, string meant) => Assert.Equal(meant, ProperNames.Mend(typed, _library.Generation));

    [Theory]
    [InlineData("who leads the talks with south korea")]
    [InlineData("Who leads the South Korean talks?")]
    [InlineData("Who leads the talks with the ROK?")]
    public async Task A_country_is_found_under_its_other_names(string question) =>
        Assert.Contains("Republic of Korea", (await _library.AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Another_country_is_not() =>
        Assert.Equal(Outcome.Abstained, (await _library.AskAsync("Who leads the talks with North Korea?")).Outcome);
}
