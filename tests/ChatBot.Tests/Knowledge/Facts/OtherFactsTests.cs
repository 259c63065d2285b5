using ChatBot.Knowledge.Facts;

namespace ChatBot.Tests.Knowledge.Facts;

public sealed class OtherFactsTests
{
    [Theory]
    [InlineData("The city is leading in cyber, IoT, Fintech, eCommerce and AI.", "cyber|IoT|Fintech|eCommerce|AI")]
    [InlineData("We work on critical technologies, specifically quantum and AI.", "quantum|AI")]
    [InlineData("It invests in sectors such as hydrogen, tidal power and clean energy.", "hydrogen|tidal power|clean energy")]
    [InlineData("New agreements on cyber and semiconductors follow.", "cyber|semiconductors")]
    [InlineData("There is space for dialogue and energy in the room.", "")]
    public void Sectors_are_found_singly_and_in_enumerations(string text, string sectors) =>
        Assert.Equal(sectors, string.Join('|', Paper.Facts(text).Groups(FactKind.Sector).Select(group => group.Name)));

    [Theory]
    [InlineData("The region is home to a £5 billion tech ecosystem, leading in trade.", "£5 billion tech ecosystem")]
    [InlineData("Nordlys will create 900 jobs.", "900 jobs")]
    [InlineData("It trains three million people each year.", "three million people")]
    [InlineData("They tax 20% of profit.", "20% of profit")]
    [InlineData("On 5 May 2023 we met under Article 7 for 3 days.", "")]
    [InlineData("Through the COVID-19 crises they kept to their 2030 goals.", "")]
    [InlineData("They invest $5 billion in tidal energy predominantly focused on ports.", "$5 billion in tidal energy")]
    [InlineData("They announce $7.5+ million in funding.", "$7.5+ million in funding")]
    [InlineData("They bought it for USD1.6 billion and lent NOK 50 million.", "USD1.6 billion|NOK 50 million")]
    [InlineData("It costs A$30 million, or 120 billion yen, not NZ$4 million.", "A$30 million|120 billion yen|NZ$4 million")]
    [InlineData("That is 10% of the fuel consumed, and 5% of what the ports need.", "10% of the fuel|5%")]
    [InlineData("Under Section 232 tariffs and after the 26/11 attacks they met.", "")]
    [InlineData("The pact marks its 25<sup>th</sup> anniversary celebrations, and the 3<sup>rd</sup> of its terms.", "")]
    public void Figures_are_found_with_what_they_measure(string text, string figures) =>
        Assert.Equal(figures, string.Join('|', Paper.Facts(text, "2023-06-01").Groups(FactKind.Figure).Select(group => group.Name)));

    [Theory]
    [InlineData("The Ministry of Economy, Trade and Industry (METI) agreed.", "Ministry of Economy, Trade and Industry")]
    [InlineData("It coincided with a new memorandum of understanding between Innovate Norway and HAVN.", "Innovate Norway|HAVN")]
    [InlineData("The Department for Science, Innovation and Technology and Kobe University met.", "Department for Science, Innovation and Technology|Kobe University")]
    [InlineData("The UK Government said no.", "")]
    public void Organisations_are_found(string text, string organisations) =>
        Assert.Equal(organisations, string.Join('|', Paper.Facts(text).Groups(FactKind.Organisation).Select(group => group.Name)));

    [Fact]
    public void A_place_is_where_something_is_not_who_acts() =>
        Assert.Equal("Osaka", string.Join('|', Paper.Facts("Japan signed with France in Osaka.").Groups(FactKind.Place).Select(group => group.Name)));
}
