using ChatBot.Answering;

namespace ChatBot.Tests.Answering.Quoting;

public sealed class SideBySideTests
{
    private static readonly (string, string)[] Papers =
    [
        ("league.txt", "The Harbour League\n\nThe Harbour League is a union of nine ports. It keeps a fund for lighthouses. Its seat is in Bergen.\n"),
        ("board.txt", "Tidal power\n\nThe ministers set up a supervising body called the Tidal Board. Engineers in Porto welcomed the news. Turbines turn day and night.\n"),
    ];

    [Theory]
    [InlineData("Compare the Harbour League and the Tidal Board")]
    [InlineData("difference between harbour league and tidal board?")]
    public async Task What_two_papers_say_of_two_things_is_set_side_by_side(string question)
    {
        using var library = Library.Of(Papers);
        var answer = await library.AskAsync(question);
        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains("The Harbour League is a union of nine ports.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("a supervising body called the Tidal Board.", answer.Text, StringComparison.Ordinal);
        Assert.All(answer.Statements, statement => Assert.NotEmpty(statement.Citations));
    }

    [Theory]
    [InlineData("Where is the seat of the Harbour League, and where were engineers glad about the Tidal Board?", "Bergen", "Porto")]
    [InlineData("what does the harbour league keep and when do turbines turn", "fund for lighthouses", "day and night")]
    public async Task Two_questions_in_one_get_both_answers(string question, string first, string second)
    {
        using var library = Library.Of(Papers);
        var text = (await library.AskAsync(question)).Text;
        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_thing_the_documents_do_not_know_nothing_is_compared()
    {
        using var library = Library.Of(Papers);
        Assert.Equal(Outcome.Abstained, (await library.AskAsync("Compare the Harbour League and the Quarry Senate")).Outcome);
    }
}
