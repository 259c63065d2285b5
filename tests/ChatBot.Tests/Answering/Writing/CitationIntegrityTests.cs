using ChatBot.Tests.Fakes.AzureSearch;

namespace ChatBot.Tests.Answering.Writing;

/// <summary>Whoever writes, and whatever finds the passages: every citation is the text at its span, and carries its statement.</summary>
public sealed class CitationIntegrityTests
{
    private const string Embedding = "test-embedding";

    [Theory]
    [InlineData("none", "embedded")]
    [InlineData("openai", "embedded")]
    [InlineData("azure-openai", "embedded")]
    [InlineData("openai", "embedded", Embedding)]
    [InlineData("none", "azure-search")]
    [InlineData("openai", "azure-search")]
    [InlineData("azure-openai", "azure-search")]
    [InlineData("azure-openai", "azure-search", Embedding)]
    public async Task Of_five_hundred_answers_every_citation_is_the_text_at_its_span(string provider, string index, string? embedding = null)
    {
        var papers = Library.Of([.. Accord.All.Select(accord => accord.Paper)]);
        await using var search = index == "embedded" ? null : await FakeSearchService.StartAsync();
        await using var library = await WritingLibrary.StartAsync(
            request => AccordTrial.HonestReply(request, out _), papers.Generation, search, provider, new KeyValuePair<string, string?>("LanguageModel:EmbeddingModel", embedding));

        var answers = await AccordTrial.AskAllAsync(library.AskAsync, AccordTrial.Questions);

        Assert.Equal(500, answers.Count);
        Assert.True(answers.Sum(answer => answer.Citations.Count) >= 500);
        Assert.All(answers, answer => AccordTrial.AssertIsSound(answer, papers.Generation));
        Assert.Equal(provider != "none", answers.Any(answer => answer.Statements.Any(statement => statement.ByModel)));
        Assert.Equal(search is null ? 0 : 500, search?.Searches.Count() ?? 0);
        Assert.Equal(embedding is not null, library.Model.Embedded.Count > 500);
        Assert.DoesNotContain(library.Log.All, line => line.Contains("did not answer", StringComparison.Ordinal));
    }
}
