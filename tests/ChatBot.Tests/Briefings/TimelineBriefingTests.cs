using ChatBot.Briefings;
using ChatBot.Briefings.Exports;
using ChatBot.Tests.Answering;

namespace ChatBot.Tests.Briefings;

public sealed class TimelineBriefingTests
{
    private const string Paper = "The pact\n1 June 2024\n\nThe Tidal Pact was signed in May 2023 by the two ports. The Harbour Summit will be held on 3 July 2024 in Porto.\n";

    [Theory]
    [InlineData("2024-06-02T09:00Z", "upcoming")]
    [InlineData("2024-08-02T09:00Z", "over")]
    public async Task An_event_is_upcoming_or_over_and_an_agreement_that_was_made_is_neither(string now, string state)
    {
        using var library = Library.Of(("pact.txt", Paper));
        var text = BriefingText.Of(await library.BriefAsync("", now, language: "en", form: BriefingForm.Timeline));
        Assert.Contains("- May 2023: Tidal Pact [1]", text, StringComparison.Ordinal);
        Assert.Contains($"Harbour Summit ({state}) [2]", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_stands_above_what_it_dates_and_not_again_beside_it()
    {
        using var library = Library.Of(("pact.txt", "The pact\n1 June 2024\n\nThe Tidal Pact was signed in 2022 by the two ports.\n"));
        Assert.Contains("2022\n- Tidal Pact [1]", BriefingText.Of(await library.BriefAsync("", language: "en", form: BriefingForm.Timeline)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_dated_the_timeline_says_so()
    {
        using var library = Library.Of(("soup.txt", "Soup\n\nThe soup is warm and nobody knows since when.\n"));
        var briefing = await library.BriefAsync("soup", language: "en", form: BriefingForm.Timeline);
        Assert.Equal((false, BriefingForm.Timeline), (briefing.IsKnown, briefing.Form));
        Assert.Contains("Nothing is dated.", BriefingText.Of(briefing), StringComparison.Ordinal);
    }
}
