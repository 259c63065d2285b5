using ChatBot.Knowledge.Facts;

namespace ChatBot.Tests.Knowledge.Facts;

public sealed class EncounterFactsTests
{
    [Theory]
    [InlineData("Prime Minister Jun Mori met today with President Ada Lund of Norway.", "meeting", "2022-09-14")]
    [InlineData("On 3 May 2022 Prime Minister Jun Mori and President Ada Lund met in Oslo.", "meeting", "2022-05-03")]
    [InlineData("Prime Minister Jun Mori and President Ada Lund spoke yesterday about the harbour.", "call", "2022-09-13")]
    [InlineData("Prime Minister Jun Mori called Ada Lund today to wish her well.", "call", "2022-09-14")]
    [InlineData("Senior officials of Norway and Japan held a telephone call on 2 June 2022.", "call", "2022-06-02")]
    [InlineData("Launched in May 2022, the Council of Norway and Japan held its first meeting in Oslo on 3 June 2022.", "meeting", "2022-06-03")]
    [InlineData("Mayor Ann Harlow visited Denmark on 2 June 2022 to see the port.", "visit", "2022-06-02")]
    [InlineData("President Ada Lund welcomed Prime Minister Jun Mori to Oslo on 9 June 2022.", "meeting", "2022-06-09")]
    public void A_meeting_a_call_or_a_visit_is_found_with_its_day(string text, string mode, string day)
    {
        var encounter = Assert.Single(Paper.Facts(text, "2022-09-14").All, fact => fact.Kind == FactKind.Encounter);
        Assert.Equal(mode, EncounterMode.Of(encounter));
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", null), Assert.Single(encounter.Dates).First);
    }

    [Theory]
    [InlineData("In 2015, Prime Minister Jun Mori met with President Ada Lund of Norway.", "2015-01-01")]
    [InlineData("Prime Minister Jun Mori visited Denmark in 2015.", "2015-01-01")]
    [InlineData("In 2015, Prime Minister Jun Mori met with President Ada Lund on 3 May 2015.", "2015-05-03")]
    [InlineData("Last year Prime Minister Jun Mori met with President Ada Lund.", "2021-01-01")]
    [InlineData("Prime Minister Jun Mori met with President Ada Lund about the treaty of 2015.", "")]
    [InlineData("Prime Minister Jun Mori met with President Ada Lund and recalled 2015.", "")]
    public void A_whole_year_dates_a_meeting_only_where_it_can_date_nothing_else(string text, string day)
    {
        var encounter = Assert.Single(Paper.Facts(text, "2022-05-14").All, fact => fact.Kind == FactKind.Encounter);
        Assert.Equal(day, string.Join('|', encounter.Dates.Select(date => date.First.ToString("yyyy-MM-dd", null))));
    }

    [Theory]
    [InlineData("Prime Minister Jun Mori met the target of 2022.")]
    [InlineData("Prime Minister Jun Mori will meet with President Ada Lund in May.")]
    [InlineData("The demand was met with silence.")]
    [InlineData("Prime Minister Jun Mori called for a new harbour.")]
    [InlineData("President Ada Lund welcomed Prime Minister Jun Mori's plan for the harbour.")]
    [InlineData("President Ada Lund spoke about the harbour.")]
    [InlineData("Prime Minister Jun Mori, who had not met with President Ada Lund, wrote to her.")]
    public void What_did_not_take_place_or_is_no_meeting_is_none(string text) =>
        Assert.DoesNotContain(Paper.Facts(text, "2022-09-14").All, fact => fact.Kind == FactKind.Encounter);

    [Theory]
    [InlineData("Prime Minister Jun Mori of Japan spoke.", "japan")]
    [InlineData("The Japanese Prime Minister Jun Mori spoke.", "japan")]
    [InlineData("Japan's Prime Minister Jun Mori spoke.", "japan")]
    [InlineData("The Prime Minister of Japan, Jun Mori spoke.", "japan")]
    [InlineData("Norwegian Prime Minister Jun Mori of Norway spoke in Japan.", "norway")]
    [InlineData("Jun Mori, Ambassador of Norway to Japan, spoke.", "norway")]
    [InlineData("Prime Minister Jun Mori spoke in Japan.", "")]
    public void An_office_tells_whose_it_is(string text, string country)
    {
        var facts = Paper.Facts(text);
        Assert.Equal(country, string.Join('|', facts.CountriesOf(Assert.Single(facts.Groups(FactKind.Person)).Key)));
    }
}
