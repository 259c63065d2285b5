using ChatBot.Answering;
using ChatBot.Answering.Listing;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Tests.Knowledge.Facts;

namespace ChatBot.Tests.Answering.Listing;

public sealed class HappeningTests : IDisposable
{
    private readonly Generation _generation = Paper.Generation(
        glossary: null,
        Paper.Of("President Ada Lund of Norway and Prime Minister Jun Mori of Japan met today in Oslo.\n\nThey signed the Fjord Accord.", "2021-05-03", id: "a.txt"),
        Paper.Of("Today Norway and Japan are announcing the Harbour Declaration for a safe sea.\n\nNorway will host a Harbour Summit in 2022.", "2021-05-20", title: "Norway and Japan", id: "b.txt"),
        Paper.Of("The need for trade is as plain today as it was.", "2021-05-21", id: "c.txt"),
        Paper.Of("Today Norway and Denmark launched the Skagerrak Partnership.\n\nOn 4 June 2022 Norway and Denmark will hold a Skagerrak Forum in Oslo.", "2022-02-01", id: "d.txt"),
        Paper.Of("Recalling the Agreement between Norway and Japan on 2 March 2022, the two leaders went on.", "2022-03-09", title: "Norway and Japan", id: "e.txt"),
        Paper.Of("In 2015, Prime Minister Jun Mori of Japan met with President Ada Lund.", "2018-03-09", id: "f.txt"));

    public void Dispose() => _generation.Dispose();

    [Theory]
    [InlineData("What happened with Japan in May 2021?", "a.txt|b.txt")]
    [InlineData("anything announced with Japan in May 2021?", "a.txt|b.txt")]
    [InlineData("what came out in May 2021", "a.txt|b.txt")]
    [InlineData("what was agreed with Japan this year?", "e.txt")]
    [InlineData("What was signed with Japan in May 2021?", "a.txt|b.txt")]
    [InlineData("list the agreements with Japan since 2022", "e.txt")]
    [InlineData("list the agreements with Denmark after 2021", "d.txt")]
    [InlineData("Which agreements with Japan were there before 2022?", "b.txt|a.txt")]
    public void What_is_dated_within_the_days_is_told_in_their_order(string question, string documents) =>
        Assert.Equal(documents, string.Join('|', Draft(question)!.Statements.Select(statement => statement.Evidence[0].Document.Id.Path).Distinct(StringComparer.Ordinal)));

    [Fact]
    public void What_was_expected_of_a_whole_year_is_left_out_beside_what_came_about() =>
        Assert.DoesNotContain(Draft("What happened in 2022?")!.Statements, statement => statement.Text.Contains("Harbour Summit", StringComparison.Ordinal));

    [Fact]
    public void An_agreement_without_a_name_is_told_by_its_sentence() =>
        Assert.Equal("Recalling the Agreement between Norway and Japan on 2 March 2022, the two leaders went on.", Assert.Single(Draft("what was agreed with Japan this year?")!.Statements).Text);

    [Theory]
    [InlineData("What happened with Denmark in May 2021?")]
    [InlineData("anything announced with Japan in 2019?")]
    [InlineData("What happened in 2018?")]
    [InlineData("what was announced?")]
    [InlineData("What was agreed about fishing in May 2021?")]
    public void Nothing_else_is_told(string question) => Assert.Null(Draft(question));

    [Theory]
    [InlineData("What happened with Japan in May 2021?")]
    [InlineData("what was agreed with Japan this year?")]
    [InlineData("list the agreements with Denmark after 2021")]
    public void Every_statement_is_carried_by_its_evidence(string question)
    {
        var draft = Draft(question)!;
        Assert.Equal(draft.Statements, DraftCheck.Keep(draft, "en").Statements);
    }

    private Draft? Draft(string question)
    {
        var asked = new Question(question, DateTimeOffset.Parse("2022-07-01T09:00Z", null));
        return ListingReader.Read(QuestionReader.Read(asked, _generation), _generation) is { } plan ? Lister.Draft(plan, likeliest: null, _generation, asked.Today) : null;
    }
}
