using System.Text.Json.Nodes;
using ChatBot.Answering;
using ChatBot.Tests.Fakes;
using ChatBot.Tests.Fakes.AzureSearch;

namespace ChatBot.Tests.Knowledge.Indexing.Azure;

/// <summary>Words, vectors and the service's ranker in one query.</summary>
public sealed class AzureMeaningTests : IAsyncLifetime
{
    private const string Institute = "The Ellerby Institute employs 240 engineers in the old brewery.";
    private const string InOtherWords = "What is the headcount there?";

    private static readonly (string, string)[] Library =
    [
        ("open/harbour.txt", "The Whitby Harbour Charter gives £43 million to the rebuilding of the northern pier."),
        ("open/institute.txt", Institute),
        ("board/weather.txt", "The weather in Corham was mild in the spring of that year."),
    ];

    private FakeSearchService _service = null!;
    private FakeModel _model = null!;

    public async ValueTask InitializeAsync() =>
        (_service, _model) = (await FakeSearchService.StartAsync(), await FakeModel.StartAsync(_ => throw new InvalidOperationException("Nothing is to be written.")));

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Fact]
    public async Task A_question_in_other_words_is_found_by_its_vector_and_only_where_it_may_be_read()
    {
        await using var library = Embedding();
        await library.ReadAsync(Library);

        var found = (await library.AskAsync(InOtherWords)).Candidates;
        var elsewhere = (await library.AskAsync(InOtherWords, "board")).Candidates;

        Assert.Equal(Institute, found[0].Text);
        Assert.DoesNotContain(elsewhere, candidate => candidate.Document.Collection != "board");
        var query = JsonNode.Parse(_service.Searches.Last().Body)!;
        Assert.Equal("preFilter", (string?)query["vectorFilterMode"]);
        Assert.Equal(256, query["vectorQueries"]![0]!["vector"]!.AsArray().Count);
        Assert.Equal("(collection eq 'board')", (string?)query["filter"]);
    }

    [Fact]
    public async Task Without_vectors_for_now_the_index_is_filled_all_the_same_and_gets_them_later()
    {
        _model.EmbeddingTrouble = _ => ModelResponse.Fails(401);
        await using var library = Embedding();
        var first = await library.ReadAsync(Library);
        await library.AskAsync("How many engineers does the Ellerby Institute employ?");
        Assert.Null(JsonNode.Parse(Assert.Single(_service.Searches).Body)!["vectorQueries"]);
        _model.EmbeddingTrouble = _ => null;
        library.Clock.Advance(TimeSpan.FromMinutes(1));

        var second = await library.PrepareAsync();

        Assert.False(first.IsWhole);
        Assert.True(second.IsWhole, second.Text);
        Assert.Equal(Institute, (await library.AskAsync(InOtherWords)).Candidates[0].Text);
    }

    [Fact]
    public async Task While_the_embedding_model_fails_the_service_is_asked_by_words()
    {
        await using var library = Embedding();
        await library.ReadAsync(Library);
        _model.EmbeddingTrouble = _ => ModelResponse.Fails(401);

        var answer = await library.AskAsync("How many engineers does the Ellerby Institute employ?");

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Null(JsonNode.Parse(Assert.Single(_service.Searches).Body)!["vectorQueries"]);
    }

    [Fact]
    public async Task The_services_ranker_is_asked_with_the_question_as_it_was_put()
    {
        await using var library = new AzureLibrary(_service, new KeyValuePair<string, string?>("AzureSearch:SemanticRanking", "true"));
        await library.ReadAsync(Library);

        var answer = await library.AskAsync("How many engineers does the Ellerby Institute employ?");

        var query = JsonNode.Parse(Assert.Single(_service.Searches).Body)!;
        Assert.Equal("semantic", (string?)query["queryType"]);
        Assert.Equal("How many engineers does the Ellerby Institute employ?", (string?)query["search"]);
        Assert.Equal(Institute, Assert.Single(answer.Citations).Quote);
        Assert.DoesNotContain(library.Log.All, line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    private AzureLibrary Embedding() =>
        new(_service, [.. _model.Settings("openai").Where(setting => setting.Key != "LanguageModel:Model"), new("LanguageModel:EmbeddingModel", "test-embedding")]);
}
