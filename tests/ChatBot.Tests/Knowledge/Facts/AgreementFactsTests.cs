using ChatBot.Knowledge.Facts;

namespace ChatBot.Tests.Knowledge.Facts;

public sealed class AgreementFactsTests
{
    [Theory]
    [InlineData("The two ministers signed the Lisbon Data Accord on 4 March 2021.", "Lisbon Data Accord", "2021-03-04", "2021-03-04")]
    [InlineData("The UK-Japan Lighthouse Partnership (2019) still stands.", "UK-Japan Lighthouse Partnership", "2019-01-01", "2019-12-31")]
    [InlineData("Building on the 2018 Northern Fisheries Agreement, both sides will do more.", "Northern Fisheries Agreement", "2018-01-01", "2018-12-31")]
    [InlineData("Last month the Harbour Treaty was signed in Kobe.", "Harbour Treaty", "2023-10-01", "2023-10-31")]
    [InlineData("The Treaty of Mutual Trade and Friendship was concluded in 1894.", "Treaty of Mutual Trade and Friendship", "1894-01-01", "1894-12-31")]
    [InlineData("In May 2022 Acme University and the Port of Kobe signed a memorandum of understanding on tidal power.", "memorandum of understanding on tidal power", "2022-05-01", "2022-05-31")]
    public void An_agreement_is_found_with_its_date(string text, string name, string first, string last)
    {
        var fact = Assert.Single(Paper.Facts(text, "2023-11-30").Groups(FactKind.Agreement)).Dated!;
        Assert.Equal(name, fact.Name);
        Assert.Equal((first, last), (fact.Dates[0].First.ToString("yyyy-MM-dd", null), fact.Dates[0].Last.ToString("yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData("Under the Tidal Accord both sides will halve their emissions by 2030.")]
    [InlineData("Since 2015 the Tidal Accord has brought peace to the coast.")]
    [InlineData("The Tidal Accord supported 3,000 jobs in a country that last held a census in 2011.")]
    [InlineData("Last month the Tidal Accord was signed.")]
    [InlineData("They called on parties to the Tidal Accord to submit 2035 targets.")]
    public void A_date_that_is_not_the_agreements_is_not_given_to_it(string text) =>
        Assert.Null(Assert.Single(Paper.Facts(text).Groups(FactKind.Agreement)).Dated);

    [Theory]
    [InlineData("The leaders were in agreement on the need for speed.")]
    [InlineData("They hope to reach agreement at the July session.")]
    [InlineData("Our partnership grows every year.")]
    [InlineData("No agreement was reached.")]
    public void Plain_words_are_no_agreement(string text) =>
        Assert.Empty(Paper.Facts(text, "2023-11-30").Groups(FactKind.Agreement));

    [Theory]
    [InlineData("We welcome the Memorandum of Cooperation between the Coastal Science Fund (CSF) and the Kobe Science and Technology Agency (KSTA) on tides.", "Coastal Science Fund|Kobe Science and Technology Agency")]
    [InlineData("We welcome the Memorandum of Cooperation between Nordlys Bank and Harbour Agency.", "Nordlys Bank|Harbour Agency")]
    public void A_short_name_in_brackets_does_not_end_the_parties(string text, string parties)
    {
        var fact = Assert.Single(Paper.Facts(text).Groups(FactKind.Agreement)).Facts[0];
        Assert.Equal(parties, string.Join('|', fact.Of(PartKind.Party).Select(part => part.Text)));
    }

    [Fact]
    public void A_verb_in_capitals_takes_its_object_along() =>
        Assert.Equal("Joint Statement on Efforts to Counter the Misuse of Harbour Cranes", Assert.Single(Paper.Facts("Norway has joined the Joint Statement on Efforts to Counter the Misuse of Harbour Cranes.").Groups(FactKind.Agreement)).Name);

    [Theory]
    [InlineData("SECURING THE TIDAL DEAL: During the visit President Adair and Prime Minister Mori signed the Tidal Power Deal, a landmark.", "Adair|Mori", "During the visit President Adair and Prime Minister Mori signed the Tidal Power Deal, a landmark.")]
    [InlineData("The Coastal Pact ended while President Adair and Prime Minister Mori signed the Tidal Power Deal.", "Adair|Mori", "while President Adair and Prime Minister Mori signed the Tidal Power Deal.")]
    public void Two_people_joined_by_and_sign_together_and_a_label_before_a_colon_is_no_part_of_it(string text, string signatories, string clause)
    {
        var fact = Paper.Facts(text).Groups(FactKind.Agreement).Single(group => group.Name == "Tidal Power Deal").Facts[0];
        Assert.Equal(signatories, string.Join('|', fact.Of(PartKind.Signatory).Select(part => part.Text)));
        Assert.EndsWith(clause, fact.Clause.Of(fact.Document.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Agreements_chained_in_one_sentence_have_their_own_clauses_dates_and_signatories()
    {
        const string Text = "Opening with the Coastal Trade Agreement in 2018, growing with the Harbour Partnership in 2020 and crowned by the Lighthouse Accord signed by Prime Ministers Adair and Mori in June of this year.";
        var facts = Paper.Facts(Text, "2022-09-14").Groups(FactKind.Agreement).Select(group => group.Dated!).ToArray();
        Assert.Equal("Coastal Trade Agreement|Harbour Partnership|Lighthouse Accord", string.Join('|', facts.Select(fact => fact.Name)));
        Assert.Equal("2018-01-01|2020-01-01|2022-06-01", string.Join('|', facts.Select(fact => fact.Dates[0].First.ToString("yyyy-MM-dd", null))));
        Assert.Equal("growing with the Harbour Partnership in 2020", facts[1].Clause.Of(facts[1].Document.Text));
        Assert.Equal("Adair|Mori", string.Join('|', facts[2].Of(PartKind.Signatory).Select(part => part.Text)));
    }

    [Fact]
    public void A_pointing_name_joins_the_agreement_named_before()
    {
        var group = Assert.Single(Paper.Facts("The Lighthouse Accord was signed in 2022. The Accord covers ships.").Groups(FactKind.Agreement));
        Assert.Equal("Lighthouse Accord", group.Name);
        Assert.Equal("Lighthouse Accord|Accord", string.Join('|', group.Facts.Select(fact => fact.Name)));
    }

    [Fact]
    public void A_pointing_name_with_nothing_before_it_is_dropped() =>
        Assert.Empty(Paper.Facts("The Accord covers ships.").All);

    [Fact]
    public void Whose_agreement_it_is_may_be_left_out_the_second_time()
    {
        var group = Assert.Single(Paper.Facts("The UK-Japan Harbour Partnership began in 2020.\n\nMany welcome the Harbour Partnership.").Groups(FactKind.Agreement));
        Assert.Equal("UK|Japan", string.Join('|', group.Facts[0].Of(PartKind.Party).Select(part => part.Text)));
    }

    [Fact]
    public void Every_span_covers_the_words_it_stands_for()
    {
        var facts = Paper.Facts("In 2020, **the Harbour\nPartnership** was signed by President Ana Silva and Prime Minister Jun Mori.", "2021-01-01");
        Assert.All(facts.All, fact => Assert.Equal(fact.Name, string.Join(' ', fact.NameSpan.Of(fact.Document.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.All(facts.All, fact => Assert.True(fact.Sentence.Contains(fact.Clause) && fact.Clause.Contains(fact.NameSpan)));
    }

    [Theory]
    [InlineData("Funding comes through the Women in the Coastal Economy (WICE) Initiative.", "Women in the Coastal Economy")]
    [InlineData("It works through the Comprehensive Action for Harbour Change Initiative (CAHCI).", "Comprehensive Action for Harbour Change Initiative")]
    [InlineData("It grows through the Forest, Agriculture and Commodity Trade (FACT) Partnership.", "Forest, Agriculture and Commodity Trade")]
    [InlineData("Leaders in Norway praised the Coastal Economy Research (CER) Initiative.", "Coastal Economy Research")]
    public void An_abbreviation_in_brackets_tells_where_the_name_begins(string text, string beginning) =>
        Assert.StartsWith(beginning, Assert.Single(Paper.Facts(text).Groups(FactKind.Agreement)).Name, StringComparison.Ordinal);

    [Theory]
    [InlineData("They have duties under the Norway, Japan, and France Tidal Treaty of old.", "Norway, Japan, and France Tidal Treaty")]
    [InlineData("They praised the Norway and Japan Digital Partnership.", "Norway and Japan Digital Partnership")]
    [InlineData("They praised Norway and Japan Digital Partnership staff.", "Japan Digital Partnership")]
    public void All_countries_before_a_name_belong_to_it_when_an_article_opens_them(string text, string name) =>
        Assert.Equal(name, Assert.Single(Paper.Facts(text).Groups(FactKind.Agreement)).Name);

    [Fact]
    public void An_abbreviation_in_capitals_is_not_the_word_in_small_letters() =>
        Assert.Single(Paper.Facts("They joined the Advanced Seas Pact (ADSEAPA).\n\nNorway keeps an adseapa in its museum.").All, fact => fact.Kind == FactKind.Agreement);
}
