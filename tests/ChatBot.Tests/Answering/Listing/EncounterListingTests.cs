using ChatBot.Answering;
using ChatBot.Answering.Listing;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Tests.Knowledge.Facts;

namespace ChatBot.Tests.Answering.Listing;

public sealed class EncounterListingTests : IDisposable
{
    private readonly Generation _generation = Paper.Generation(
        glossary: null,
        Paper.Of("President Ada Lund of Norway met today with Prime Minister Jun Mori of Japan in Oslo.\n\nThey spoke of tidal power.", "2021-03-02", id: "a.txt"),
        Paper.Of("President Lund spoke today with Prime Minister Mori of Japan.\n\nThe harbour was the topic.", "2021-06-05", id: "b.txt"),
        Paper.Of("President Lund met virtually today with Prime Minister Haru Sato of Japan.", "2022-01-07", id: "c.txt"),
        Paper.Of("Norway's President Ada Lund met with Prime Minister Haru Sato of Japan and Premier Ola Berg of Denmark in Kobe on 9 May 2022.", "2022-05-10", id: "d.txt"),
        Paper.Of("President Ada Lund called Haru Sato today to wish him well.", "2021-11-01", id: "f.txt"),
        Paper.Of("President Ada Lund will meet with Prime Minister Haru Sato in Oslo on 3 August 2022.", "2022-05-20", id: "e.txt"));

    public void Dispose() => _generation.Dispose();

    [Theory]
    [InlineData("When was the latest meeting with Japan's prime minister?", "9 May 2022")]
    [InlineData("When did Lund last meet Mori?", "2 March 2021")]
    [InlineData("When did Lund first meet Sato?", "7 January 2022")]
    [InlineData("when did Lund first meet Sato in person?", "9 May 2022")]
    [InlineData("What was the first call with Sato?", "1 November 2021")]
    [InlineData("What was the last call between Norway and Japan?", "5 June 2021")]
    [InlineData("last meeting of Lund and Sato before May 2022", "7 January 2022")]
    public void The_first_and_the_latest_are_told_by_their_days(string question, string day) => Assert.Equal(day, Draft(question)!.Statements[0].Text);

    [Theory]
    [InlineData("List all meetings with Sato", "c.txt|d.txt")]
    [InlineData("which meetings were there with Japan since 2022?", "c.txt|d.txt")]
    [InlineData("list the calls with Mori", "b.txt")]
    [InlineData("Did Lund meet Sato?", "c.txt|d.txt")]
    [InlineData("Has the president of Norway called Sato?", "f.txt")]
    [InlineData("Which Japanese prime ministers has the president of Norway met?", "a.txt|c.txt")]
    [InlineData("list every Japanese prime minister mentioned", "a.txt|c.txt")]
    [InlineData("Which prime ministers of Japan talked with Lund about tidal power?", "a.txt")]
    public void A_list_holds_each_of_them(string question, string documents) =>
        Assert.Equal(documents, string.Join('|', Draft(question)!.Statements.Select(statement => statement.Evidence[0].Document.Id.Path)));

    [Fact]
    public void How_often_is_answered_by_naming_them() => Assert.Equal("2 in the documents:", Draft("How many times has Lund met Sato?")!.Lead);

    [Theory]
    [InlineData("When did Lund last meet the king of Spain?")]
    [InlineData("What was the last call with Denmark?")]
    [InlineData("When did Lund last meet Sato about fishing?")]
    [InlineData("Which prime ministers signed the treaty?")]
    [InlineData("When did Lund meet Mori?")]
    [InlineData("When is the next meeting with Sato?")]
    [InlineData("Why did Lund first meet Sato?")]
    [InlineData("Did Lund meet the king of Spain?")]
    public void Any_other_question_asks_for_no_meeting(string question) =>
        Assert.DoesNotContain(Draft(question)?.Statements ?? [], statement => statement.Text.Contains("met", StringComparison.Ordinal) || statement.Text.Contains("spoke", StringComparison.Ordinal));

    [Theory]
    [InlineData("When was the latest meeting with Japan's prime minister?")]
    [InlineData("list every Japanese prime minister mentioned")]
    [InlineData("List all meetings with Sato")]
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
