using ChatBot.Answering;

namespace ChatBot.Tests.Answering.Quoting;

/// <summary>A line that opens a list is no answer without the list.</summary>
public sealed class ListedQuoteTests
{
    private const string Question = "What are the areas of work of the Tidal Board?";

    [Theory]
    [InlineData("The Tidal Board has three areas of work:\n\ni) Charts of the coast.\n\nii) Tests of turbines.\n\niii) Care for harbour seals.")]
    [InlineData("The Tidal Board was given areas of work. These include:\n\n(a) Charts of the coast.\n\n(b) Tests of turbines.\n\n(c) Care for harbour seals.")]
    [InlineData("The Tidal Board has three areas of work:\n\nCoast: Charts of the coast are drawn anew.\n\nEngines: Tests of turbines begin.\n\nSeals: Care for harbour seals goes on.")]
    public async Task What_the_list_holds_is_quoted_with_it(string paper)
    {
        using var library = Library.Of(("board.txt", $"12 March 2021\n\nThe Tidal Board\n\n{paper}"));

        var text = (await library.AskAsync(Question)).Text;

        Assert.Contains("Charts of the coast", text, StringComparison.Ordinal);
        Assert.Contains("Tests of turbines", text, StringComparison.Ordinal);
        Assert.Contains("harbour seals", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(30, false)]
    public async Task A_list_is_told_whole_or_the_answer_says_that_it_is_not(int items, bool isWhole)
    {
        var list = string.Join('\n', Enumerable.Range(1, items).Select(number => $"- Charts of coast number {number} are drawn anew."));
        using var library = Library.Of(("board.md", $"# The Tidal Board\n\n12 March 2021\n\nThe Tidal Board has several areas of work:\n\n{list}\n\nIt sits in Bergen."));

        var answer = await library.AskAsync("Tell me the areas of work of the Tidal Board");

        Assert.Equal(isWhole ? Outcome.Answered : Outcome.Partial, answer.Outcome);
        Assert.Equal(isWhole, answer.Text.Contains($"number {items} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_day_a_document_bears_does_not_stand_beside_the_day_asked_for()
    {
        using var library = Library.Of(("call.txt", "Talks of President Ada Lund and Chancellor Eva Berg\n\n2 January 2020\n\nPresident Ada Lund spoke on 30 December with Chancellor Eva Berg of Austria."));

        var text = (await library.AskAsync("When did Lund speak with Berg?")).Text;

        Assert.Contains("30 December 2019", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2 January", text, StringComparison.Ordinal);
    }
}
