using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

/// <summary>Two questions in one breath, each made to stand alone.</summary>
public sealed class PartedQuestionTests
{
    [Theory]
    [InlineData("record keeping period: importer vs exporter", "record keeping period importer", "record keeping period exporter")]
    [InlineData("Norway versus Chile - what number member is each?", "Norway what number member is each", "Chile what number member is each")]
    [InlineData("who led the delegations to Oslo and Lima", "who led the delegation to Oslo", "who led the delegation to Lima")]
    [InlineData("who led the missions to Oslo and to Lima respectively?", "who led the missions to Oslo", "who led the missions to Lima")]
    [InlineData("In which towns did they meet in February and in November 2023?", "In which towns did they meet in February 2023", "In which towns did they meet in November 2023")]
    [InlineData("In which cities were the first and the second meetings?", "In which cities were the first meetings", "In which cities were the second meetings")]
    [InlineData("How do the duty rates for Norway and Chile differ?", "How do the duty rates for Norway", "How do the duty rates Chile")]
    [InlineData("How many Danish firms and how many Swedish firms work in Oslo?", "How many Danish firms work in Oslo", "how many Swedish firms work in Oslo")]
    [InlineData("who led the mission to Oslo and who to Lima?", "who led the mission to Oslo", "who led the mission to Lima")]
    [InlineData("are the Fjord Accord and the Harbour Pact both binding?", "is the Fjord Accord binding", "is the Harbour Pact binding")]
    [InlineData("who pays the higher duty, Chile or Norway?", "what is the duty of Chile", "what is the duty of Norway")]
    [InlineData("Does Chile or Norway face the higher fish duty?", "what is the fish duty of Chile", "what is the fish duty of Norway")]
    [InlineData("fish purchases vs salt purchases - which is bigger", "how much fish purchases", "how much salt purchases")]
    [InlineData("How much is Norway paying for ships compared with what Chile pays for ports?", "How much is Norway paying for ships", "how much Chile pays for ports")]
    [InlineData("difference between who led the Oslo and Lima trade missions?", "who led the Oslo trade missions", "who led the Lima trade missions")]
    public void What_both_share_is_asked_with_each(string question, string first, string second)
    {
        var parts = PartedQuestion.Of(question)!;

        Assert.True(parts.IsWhole);
        Assert.Equal((first, second), (parts.First, parts.Second));
    }

    [Fact]
    public void A_second_question_may_lean_on_the_first()
    {
        var parts = PartedQuestion.Of("Where did they meet in April, and who led the talks?")!;

        Assert.False(parts.IsWhole);
        Assert.Equal(("Where did they meet in April", "who led the talks"), (parts.First, parts.Second));
    }

    [Theory]
    [InlineData("Who signed the accord?")]
    [InlineData("What do Norway and Chile trade?")]
    [InlineData("who spoke for Norway and Chile")]
    [InlineData("Which plan did the Norwegians and Chileans sign around May 2024?")]
    [InlineData("who met the Norwegians and Chileans in Oslo")]
    [InlineData("Does Norway or Chile fish?")]
    [InlineData("how much did Norway pay and to whom it went")]
    [InlineData("")]
    public void One_question_stays_one(string question) => Assert.Null(PartedQuestion.Of(question));

    [Fact]
    public void What_is_as_long_as_a_letter_is_not_taken_apart() =>
        Assert.Null(PartedQuestion.Of("what is there for " + string.Concat(Enumerable.Repeat("a and for b and ", 1_000)) + "vs. in c and in d"));
}
