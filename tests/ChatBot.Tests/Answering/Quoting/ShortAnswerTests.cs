using ChatBot.Answering;

namespace ChatBot.Tests.Answering.Quoting;

/// <summary>The words that answer stand before the sentence they stand in, or are left out.</summary>
public sealed class ShortAnswerTests : IDisposable
{
    private readonly Library _library = Library.Of(
        ("yard.txt", """
            14 Mar 2022

            A new shipyard for Blyth

            Nordlys Yards will invest £240 million in a new shipyard, creating more than 1,200 jobs. Minister Ingrid Dahl met Secretary Peter Lowe in Bergen, Norway today.

            The shipyard will be finished by the end of 2026. Fjordkraft paid £85 million in March and £12 million in April for hydrogen tanks.

            Work began with the Tidal Charter in 2019, went on with the Pier Partnership in 2021 and led to the Harbour Accord signed by both ministers in May of this year.

            The tidal school in Whitby opened on 4 June 2019 and was enlarged on 7 July 2021. Order 9066 names the workers who built it.

            Mayor Ole Strand announced today the choice of a delegation to attend the regatta.
            """));

    public void Dispose() => _library.Dispose();

    [Theory]
    [InlineData("How much will Nordlys Yards invest?", "£240 million")]
    [InlineData("How many jobs will Nordlys Yards create?", "more than 1,200")]
    [InlineData("Where did Dahl meet Lowe?", "Bergen, Norway")]
    [InlineData("When did Dahl meet Lowe?", "14 March 2022")]
    [InlineData("When will the shipyard be finished?", "by the end of 2026")]
    [InlineData("When was the Harbour Accord signed?", "May 2022")]
    [InlineData("Who met Peter Lowe in Bergen?", "Ingrid Dahl")]
    public async Task The_words_that_answer_come_first_with_the_citation_of_their_sentence(string question, string words)
    {
        var answer = await _library.AskAsync(question);

        Assert.Equal(words, answer.Statements[0].Text);
        Assert.Equal(answer.Statements[0].Citations, answer.Statements[1].Citations);
        Assert.Equal(Outcome.Answered, answer.Outcome);
    }

    [Theory]
    [InlineData("How much did Fjordkraft pay for hydrogen tanks?")]
    [InlineData("When did the tidal school in Whitby open?")]
    [InlineData("When was the Pier Partnership signed?")]
    [InlineData("What will Nordlys Yards create?")]
    [InlineData("Who attended the regatta?")]
    public async Task Where_it_cannot_be_told_the_sentence_stands_alone(string question)
    {
        var answer = await _library.AskAsync(question);

        Assert.NotEmpty(answer.Statements);
        Assert.All(answer.Statements, statement => Assert.True(statement.Text.Length > 40, statement.Text));
    }
}
