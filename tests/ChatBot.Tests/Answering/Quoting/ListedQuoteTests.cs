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
}
