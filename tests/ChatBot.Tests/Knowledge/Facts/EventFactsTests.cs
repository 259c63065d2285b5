using ChatBot.Knowledge.Facts;

namespace ChatBot.Tests.Knowledge.Facts;

public sealed class EventFactsTests
{
    [Fact]
    public void A_delegation_has_leaders_a_place_and_a_resolved_month()
    {
        var fact = Assert.Single(Paper.Facts("Next month the Mayor of Greater Bristol, Ann Harlow and the Leader of Bristol City Council, Cllr Jo Webb will lead a trade delegation to Norway to win business.", "2023-11-30").Groups(FactKind.Event)).Dated!;
        Assert.Equal("trade delegation to Norway", fact.Name);
        Assert.Equal(new DateOnly(2023, 12, 1), fact.Dates[0].First);
        Assert.Equal("Mayor of Greater Bristol, Ann Harlow|Leader of Bristol City Council, Cllr Jo Webb", string.Join('|', fact.Of(PartKind.Leader).Select(part => part.Text)));
        Assert.Equal("Norway", Assert.Single(fact.Of(PartKind.Place)).Text);
    }

    [Fact]
    public void Without_a_date_of_the_document_next_month_stays_unresolved() =>
        Assert.Null(Assert.Single(Paper.Facts("Next month Mayor Ann Harlow will lead a delegation to Norway.").Groups(FactKind.Event)).Dated);

    [Theory]
    [InlineData("Leaders met at the Tidal Energy Summit in Kobe on 3 May 2022.", "Tidal Energy Summit", "2022-05-03")]
    [InlineData("The port hosted the second Harbour Dialogue on March 8, 2024.", "Harbour Dialogue", "2024-03-08")]
    [InlineData("President Silva will make a state visit to Japan on 12 June 2024.", "state visit to Japan", "2024-06-12")]
    public void An_event_is_found_with_its_day(string text, string name, string day)
    {
        var fact = Assert.Single(Paper.Facts(text, "2022-01-01").Groups(FactKind.Event)).Dated!;
        Assert.Equal((name, day), (fact.Name, fact.Dates[0].First.ToString("yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData("President Silva today announced a trade delegation to Norway.")]
    [InlineData("President Silva today announced the designation of a trade delegation to Norway to attend the fair.")]
    [InlineData("On 5 March 2024 Nordlys announced that it would host a trade delegation to Norway.")]
    public void The_day_an_event_is_announced_is_not_its_day(string text) =>
        Assert.Null(Assert.Single(Paper.Facts(text, "2024-03-08").Groups(FactKind.Event), group => group.Name == "trade delegation to Norway").Dated);

    [Theory]
    [InlineData("They took part in a safe and lively Coastal and Inland Games.", "Coastal and Inland Games")]
    [InlineData("We look forward to the first trilateral Harbour and Ocean Dialogue.", "Harbour and Ocean Dialogue")]
    [InlineData("President Jon Silva Announces Harbour Delegation to Norway to Attend the Tidal Fair", "Harbour Delegation to Norway")]
    [InlineData("He convened leaders at the Major Ports Summit in Kobe.", "Major Ports Summit")]
    [InlineData("They spoke at a historic Tidal Summit in Kobe.", "Tidal Summit")]
    public void An_event_keeps_the_beginning_of_its_name(string text, string name) =>
        Assert.Equal(name, Assert.Single(Paper.Facts(text).Groups(FactKind.Event)).Name);

    [Fact]
    public void A_hall_for_exhibitions_is_no_event() =>
        Assert.Empty(Paper.Facts("They met in the Norwegian Exhibition and Congress Centre today.", "2024-03-08").Groups(FactKind.Event));

    [Theory]
    [InlineData("The Tidal Innovation Mission for Climate grows.", "")]
    [InlineData("They praised Norway's part in the Heliostar mission in particular.", "")]
    [InlineData("Mayor Ann Harlow leads a trade mission to Norway.", "trade mission to Norway")]
    [InlineData("They welcomed the Presidential Trade and Investment Mission in May.", "Presidential Trade and Investment Mission")]
    public void A_mission_is_an_event_when_it_travels_or_trades(string text, string events) =>
        Assert.Equal(events, string.Join('|', Paper.Facts(text).Groups(FactKind.Event).Select(group => group.Name)));

    [Fact]
    public void Some_people_who_go_nowhere_are_no_event() =>
        Assert.Empty(Paper.Facts("The Norwegian delegation brings home good news.").Groups(FactKind.Event));

    [Fact]
    public void A_forum_that_is_hosted_is_an_event_and_one_that_has_a_chair_is_a_body()
    {
        Assert.Single(Paper.Facts("We are pleased to be hosting a Coastal Tech Forum in Kobe.").Groups(FactKind.Event));
        Assert.Single(Paper.Facts("The Coastal Tech Forum was established by Nordlys in the north.").Groups(FactKind.Organisation), group => group.Name == "Coastal Tech Forum");
    }

    [Fact]
    public void People_under_a_heading_for_members_take_part()
    {
        var facts = Paper.Facts("The President named a delegation to Norway.\n\n# Members of the Delegation\n\nThe Honorable Ida Cole, Ambassador to Norway\n\nThe Honorable Rolf Berg, Secretary of Trade\n\n# Notes\n\nThe Honorable Una Dahl, Senator");
        Assert.Equal("Ida Cole|Rolf Berg", string.Join('|', facts.All.Where(fact => fact.Of(PartKind.Member).Any()).Select(fact => fact.Name)));
    }
}
