using ChatBot.Answering;

namespace ChatBot.Tests.Answering;

/// <summary>What an asker may not read is neither quoted nor listed.</summary>
public sealed class CollectionTests
{
    private static readonly (string, string)[] Papers =
    [
        ("open/charter.txt", "The Whitby Harbour Charter was signed by Ellen Marsh in May 2021."),
        ("board/memorandum.txt", "By Clara Stone\n\nThe Board Memorandum was signed by Clara Stone in May 2019."),
    ];

    [Theory]
    [InlineData("Which agreements are there?")]
    [InlineData("Who signed the Board Memorandum?")]
    [InlineData("Who is Clara Stone?")]
    [InlineData("What happened in 2019?")]
    public async Task Nothing_of_another_collection_is_told(string question)
    {
        using var library = Library.Of(Papers);
        var asked = new Question(question, DateTimeOffset.UnixEpoch.AddYears(54));

        var limited = await library.Answerer.AnswerAsync(asked with { Collections = new HashSet<string>(StringComparer.Ordinal) { "open" } }, null, TestContext.Current.CancellationToken);
        var all = await library.Answerer.AnswerAsync(asked, null, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("Clara Stone", limited.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Board Memorandum", limited.Text, StringComparison.Ordinal);
        Assert.All(limited.Citations, citation => Assert.Equal("open", citation.Document.Collection));
        Assert.Contains(all.Citations, citation => citation.Document.Collection == "board");
    }

    [Fact]
    public async Task What_may_be_read_is_listed_without_the_rest()
    {
        using var library = Library.Of(Papers);
        var asked = new Question("Which agreements are there?", DateTimeOffset.UnixEpoch.AddYears(54));

        var limited = await library.Answerer.AnswerAsync(asked with { Collections = new HashSet<string>(StringComparer.Ordinal) { "open" } }, null, TestContext.Current.CancellationToken);
        var all = await library.Answerer.AnswerAsync(asked, null, TestContext.Current.CancellationToken);

        Assert.Contains("Whitby Harbour Charter", Assert.Single(limited.Statements).Text, StringComparison.Ordinal);
        Assert.Equal(2, all.Statements.Count);
    }
}
