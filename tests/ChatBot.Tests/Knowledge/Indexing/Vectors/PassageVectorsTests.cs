using ChatBot.Answering;
using ChatBot.LanguageModels;
using ChatBot.Tests.Fakes;
using ChatBot.Tests.Knowledge.Ingestion;

namespace ChatBot.Tests.Knowledge.Indexing.Vectors;

/// <summary>What an embedding model adds, and that nothing is lost where it fails.</summary>
public sealed class PassageVectorsTests : IAsyncLifetime
{
    private const string Harbour = "The Whitby Harbour Charter gives £43 million to the rebuilding of the northern pier.";
    private const string Institute = "The Ellerby Institute employs 240 engineers in the old brewery.";
    private const string Weather = "The weather in Corham was mild in the spring of that year.";
    private const string InOtherWords = "What is the headcount there?";
    private const string InItsWords = "How many engineers does the Ellerby Institute employ?";

    private static readonly (string, string)[] Library = [("open/harbour.txt", Harbour), ("open/institute.txt", Institute), ("board/weather.txt", Weather)];

    private readonly ScratchFolder _state = new();
    private FakeModel _model = null!;

    public async ValueTask InitializeAsync() => _model = await FakeModel.StartAsync(_ => throw new InvalidOperationException("Nothing is to be written."));

    public async ValueTask DisposeAsync()
    {
        await _model.DisposeAsync();
        _state.Dispose();
    }

    [Theory]
    [InlineData("openai", "/v1/embeddings")]
    [InlineData("azure-openai", "/openai/deployments/test-embedding/embeddings")]
    public async Task A_question_in_other_words_finds_its_passage(string provider, string path)
    {
        await using var library = new EmbeddingLibrary(_model, _state.Path, provider);
        await library.ReadAsync(Library);

        var found = (await library.AskAsync(InOtherWords)).Candidates;

        Assert.Equal(Institute, found[0].Text);
        Assert.All(_model.Embedded, request => Assert.StartsWith(path, request.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_its_words_alone_it_does_not()
    {
        await using var library = new EmbeddingLibrary(_model, _state.Path, "openai", new KeyValuePair<string, string?>("LanguageModel:Provider", "none"));
        var state = await library.ReadAsync(Library);

        Assert.Null(state.Text);
        Assert.DoesNotContain((await library.AskAsync(InOtherWords)).Candidates, candidate => candidate.Text == Institute);
        Assert.Empty(_model.Embedded);
    }

    [Fact]
    public async Task What_the_asker_may_not_read_is_not_near_either()
    {
        await using var library = new EmbeddingLibrary(_model, _state.Path);
        await library.ReadAsync(Library);

        var found = (await library.AskAsync(InOtherWords, "board")).Candidates;

        Assert.Equal(Weather, Assert.Single(found).Text);
    }

    [Fact]
    public async Task An_unchanged_passage_is_never_embedded_again()
    {
        await using (var library = new EmbeddingLibrary(_model, _state.Path))
            await library.ReadAsync(Library);
        Assert.Equal(3, Passages(from: 0).Length);
        var before = _model.Embedded.Count;

        await using var restarted = new EmbeddingLibrary(_model, _state.Path);
        await restarted.ReadAsync([.. Library, ("open/new.txt", "The ferry to Dunford leaves at noon.")]);
        await restarted.ReadAsync(Library);

        // Each reading looks once whether the model is still the same.
        Assert.Equal(1, Passages(before).Count(text => text.Contains("ferry", StringComparison.Ordinal)));
        Assert.Equal(3, Passages(before).Length);
    }

    [Fact]
    public async Task Another_model_embeds_anew()
    {
        await using (var library = new EmbeddingLibrary(_model, _state.Path))
            await library.ReadAsync(Library);
        var before = _model.Embedded.Count;

        await using var other = new EmbeddingLibrary(_model, _state.Path, "openai", new KeyValuePair<string, string?>("LanguageModel:EmbeddingModel", "other"));
        await other.ReadAsync(Library);

        Assert.Equal(3, Passages(before).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Other_vectors_behind_the_same_name_are_noticed()
    {
        await using var library = new EmbeddingLibrary(_model, _state.Path);
        await library.ReadAsync(Library);
        _model.Embed = text => [.. Meanings.Of(text), 1];

        Assert.Equal(Outcome.Answered, (await library.AskAsync(InItsWords)).Outcome);
        Assert.Contains(library.Log.All, line => line.Contains("vectors of 257 numbers, not of 256", StringComparison.Ordinal));

        Assert.True((await library.PrepareAsync()).IsWhole);
        Assert.Equal(Institute, (await library.AskAsync(InOtherWords)).Candidates[0].Text);
    }

    [Fact]
    public async Task A_model_that_changes_while_passages_are_embedded_costs_no_answer()
    {
        (string, string)[] many = [.. Enumerable.Range(0, 70).Select(number => ($"paper {number:D3}.txt", $"Paper {number} tells of the bridge numbered {number}. {Institute}"))];
        await using var library = new EmbeddingLibrary(_model, _state.Path);
        var calls = 0;
        _model.EmbeddingTrouble = _ =>
        {
            if (++calls == 2)
                _model.Embed = text => [.. Meanings.Of(text), 1];
            return null;
        };
        var state = await library.ReadAsync(many);
        _model.Embed = Meanings.Of;

        Assert.Equal(Outcome.Answered, (await library.AskAsync(InItsWords)).Outcome);
        Assert.False(state.IsWhole);
        Assert.True((await library.PrepareAsync()).IsWhole);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    [InlineData(404)]
    public async Task A_service_that_fails_stops_neither_reading_nor_answer(int status)
    {
        _model.EmbeddingTrouble = _ => ModelResponse.Fails(status, retryAfterSeconds: 30);
        await using var library = new EmbeddingLibrary(_model, _state.Path);

        var state = await library.ReadAsync(Library);
        var answer = await library.AskAsync(InItsWords);

        Assert.False(state.IsWhole);
        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(library.Log.All, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains($"HTTP {status}", StringComparison.Ordinal));
        if (status == 404)
            Assert.Contains("LanguageModel:EmbeddingModel", state.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_failed_is_made_up_for_and_nothing_done_twice()
    {
        (string, string)[] many = [.. Enumerable.Range(0, 100).Select(number => ($"paper {number:D3}.txt", $"Paper {number} tells of the bridge numbered {number}."))];
        _model.EmbeddingTrouble = request => request.Texts.Any(text => text.Contains("numbered 99", StringComparison.Ordinal)) ? ModelResponse.Fails(401) : null;
        await using var library = new EmbeddingLibrary(_model, _state.Path);
        var first = await library.ReadAsync(many);
        var before = _model.Embedded.Count;
        _model.EmbeddingTrouble = _ => null;

        var second = await library.PrepareAsync();

        Assert.StartsWith("64 of 100 passages", first.Text, StringComparison.Ordinal);
        Assert.True(second.IsWhole);
        Assert.Equal(36 + 1, Passages(before).Length);
    }

    [Fact]
    public async Task A_question_does_not_wait_for_a_slow_service()
    {
        await using var library = new EmbeddingLibrary(_model, _state.Path, "openai", new KeyValuePair<string, string?>("LanguageModel:SecondsPerQuestion", "1"));
        await library.ReadAsync(Library);
        _model.EmbeddingTrouble = _ => ModelResponse.Fails(503) with { Delay = TimeSpan.FromMinutes(5) };

        Assert.Equal(Outcome.Answered, (await library.AskAsync(InItsWords)).Outcome);
        Assert.Contains(library.Log.All, line => line.Contains(nameof(ModelFault.TimedOut), StringComparison.Ordinal) || line.Contains("in time", StringComparison.Ordinal));
    }

    private string[] Passages(int from) => [.. _model.Embedded.Skip(from).SelectMany(request => request.Texts)];
}
