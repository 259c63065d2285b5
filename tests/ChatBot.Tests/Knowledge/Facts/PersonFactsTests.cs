using ChatBot.Knowledge.Facts;

namespace ChatBot.Tests.Knowledge.Facts;

public sealed class PersonFactsTests
{
    [Theory]
    [InlineData("Prime Minister Jun Mori spoke first.", "Jun Mori", "Prime Minister")]
    [InlineData("Queen Astrid II opened the port.", "Astrid II", "Queen")]
    [InlineData("The Mayor of Greater Bristol, Ann Harlow will travel.", "Ann Harlow", "Mayor of Greater Bristol")]
    [InlineData("Thanks go to Peter Lund, Chief Executive of Nordlys UK.", "Peter Lund", "Chief Executive of Nordlys UK")]
    [InlineData("Secretary of State Mary Pell opened the day.", "Mary Pell", "Secretary of State")]
    [InlineData("U.S. Trade Representative Katherine Orr agreed.", "Katherine Orr", "U.S. Trade Representative")]
    [InlineData("The Honorable Ida Cole, United States Ambassador to Norway", "Ida Cole", "United States Ambassador to Norway")]
    [InlineData("Haruka Mori (born 29 July 1957) is a Japanese politician from Kobe.", "Haruka Mori", "Japanese politician")]
    [InlineData("We met Jo Webb, the Secretary General of Norway's Tidal Energy Secretariat, in Oslo.", "Jo Webb", "Secretary General of Norway's Tidal Energy Secretariat")]
    [InlineData("Security Advisor Kim Mun-ho of Norway agreed.", "Kim Mun-ho", "Security Advisor")]
    [InlineData("Prime Minister Jun Mori-led talks went on.", "Jun Mori", "Prime Minister")]
    [InlineData("The Leader of Bristol City Council, Cllr Jo Webb said yes.", "Jo Webb", "Leader of Bristol City Council")]
    public void A_person_is_found_with_the_office(string text, string name, string role)
    {
        var person = Assert.Single(Paper.Facts(text).Groups(FactKind.Person)).Naming;
        Assert.Equal(name, person.Name);
        Assert.Equal(role, Assert.Single(person.Of(PartKind.Role)).Text);
    }

    [Theory]
    [InlineData("Member States agreed to the plan.")]
    [InlineData("The Leaders Summit ended late.")]
    [InlineData("The Prime Minister's Council met in London.")]
    [InlineData("The President welcomed the result.")]
    [InlineData("President Announces Presidential Honours")]
    [InlineData("The carrier, HMS Queen Astrid, sailed with USS Admiral Cole.")]
    [InlineData("Thank you, Mr. Prime Minister.")]
    [InlineData("The Deputy National Security Advisory for Harbours travelled.")]
    [InlineData("Manchester, Leader of the North, grows.")]
    public void An_office_without_a_name_is_nobody(string text) =>
        Assert.Empty(Paper.Facts(text).Groups(FactKind.Person));

    [Fact]
    public void One_office_before_several_names_is_everybodys() =>
        Assert.Equal("Adair|Mori", string.Join('|', Paper.Facts("It was signed by Prime Ministers Adair and Mori in May.").Groups(FactKind.Person).Select(group => group.Name)));

    [Fact]
    public void A_surname_joins_the_full_name_of_the_same_document()
    {
        var group = Assert.Single(Paper.Facts("Mayor Ann Harlow will travel to Japan. Mayor Harlow hopes for trade. Harlow leaves on Friday.").Groups(FactKind.Person));
        Assert.Equal("Ann Harlow", group.Name);
        Assert.Equal(3, group.Facts.Count);
    }

    [Theory]
    [InlineData("President Ada Lund", "President Lund", 1)]
    [InlineData("President Ada Lund", "President Adaline R. Lund", 1)]
    [InlineData("Prime Minister Liz Harrow", "Prime Minister Elizabeth Harrow", 1)]
    [InlineData("Prime Minister Jun Mori", "Prime Minister Mori Jun", 1)]
    [InlineData("President Ada Lund", "President Ada Berg", 2)]
    [InlineData("Foreign Minister Mori Taro", "Foreign Minister Hara Taro", 2)]
    [InlineData("Foreign Minister Mori Taro", "Foreign Minister Mori Ken", 2)]
    [InlineData("Foreign Minister Ada Lund", "Foreign Minister Carl Lund", 2)]
    public void One_office_and_one_surname_are_one_person_a_forename_is_not(string one, string other, int people)
    {
        using var generation = Paper.Generation(null, Paper.Of($"{one} spoke first.", id: "one.txt"), Paper.Of($"{other} spoke last.", id: "other.txt"));
        Assert.Equal(people, generation.Facts.Groups(FactKind.Person).Count());
    }

    [Fact]
    public void An_author_is_read_from_two_lines()
    {
        var person = Assert.Single(Paper.Facts("Some words.\n\nAnn Harlow\n\nChair of the Tidal Forum, Head of Policy at Nordlys UK").Groups(FactKind.Person)).Naming;
        Assert.Equal("Chair of the Tidal Forum, Head of Policy at Nordlys UK", Assert.Single(person.Of(PartKind.Role)).Text);
    }
}
