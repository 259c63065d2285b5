using System.Text.Json.Nodes;
using ChatBot.Answering;
using ChatBot.Tests.Fakes;
using ChatBot.Tests.Fakes.AzureSearch;

namespace ChatBot.Tests.Knowledge.Indexing.Azure;

/// <summary>The client library speaks to a service on loopback; nothing in between is ours.</summary>
public sealed class AzureSearchIndexTests : IAsyncLifetime
{
    private const string Harbour = "The Whitby Harbour Charter gives £43 million to the rebuilding of the northern pier.";
    private const string Institute = "The Ellerby Institute employs 240 engineers in the old brewery.";
    private const string Board = "The board's secret is that the Ellerby Institute employs 999 engineers.";
    private const string Question = "How many engineers does the Ellerby Institute employ?";

    private static readonly (string, string)[] Library = [("open/harbour.txt", Harbour), ("open/institute.txt", Institute), ("O'Neill's/board.txt", Board)];

    private FakeSearchService _service = null!;

    public async ValueTask InitializeAsync() => _service = await FakeSearchService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task A_question_is_answered_from_what_the_service_finds()
    {
        await using var library = new AzureLibrary(_service);
        var state = await library.ReadAsync(Library);

        var answer = await library.AskAsync(Question, "open");

        Assert.True(state.IsWhole, state.Text);
        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Equal(Institute, Assert.Single(answer.Citations).Quote);
        Assert.Single(_service.Searches);
        Assert.All(_service.Calls, call => Assert.Equal("2026-04-01", call.ApiVersion));
    }

    [Fact]
    public async Task What_the_asker_may_read_is_part_of_the_query()
    {
        await using var library = new AzureLibrary(_service);
        await library.ReadAsync(Library);

        var open = await library.AskAsync(Question, "open");
        var board = await library.AskAsync(Question, "O'Neill's");
        var all = await library.AskAsync(Question);

        Assert.DoesNotContain(open.Candidates, candidate => candidate.Document.Collection != "open");
        Assert.DoesNotContain(board.Candidates, candidate => candidate.Document.Collection != "O'Neill's");
        Assert.Equal(2, all.Candidates.Count(candidate => candidate.Text.Contains("engineers", StringComparison.Ordinal)));
        Assert.Equal("(collection eq 'open') | (collection eq 'O''Neill''s') | ", string.Join(" | ", _service.Searches.Select(call => (string?)JsonNode.Parse(call.Body)!["filter"])));
        Assert.DoesNotContain(library.Log.All, line => line.Contains("not what the documents say", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text", "The Ellerby Institute employs 5 engineers in the old brewery.", false)]
    [InlineData("text", "The Ellerby Institute employs 5 engineers in the old brewery.", true)]
    [InlineData("start", 3, false)]
    [InlineData("documentHash", "00", false)]
    [InlineData("title", "An order to the reader", false)]
    public async Task What_was_tampered_with_is_never_used(string field, object value, bool withItsHash)
    {
        await using var library = new AzureLibrary(_service);
        await library.ReadAsync(Library);
        var stored = _service.Indexes[_service.Aliases["papers"]].Documents.Single(document => (string?)document["text"] == Institute);
        Assert.Contains((await library.AskAsync(Question)).Candidates, candidate => candidate.Text == Institute);
        stored[field] = JsonValue.Create(value);
        if (withItsHash)
            stored["textHash"] = ChatBot.Knowledge.Indexing.Azure.PassageRecord.HashOf((string)value);

        var answer = await library.AskAsync(Question);

        Assert.DoesNotContain(answer.Candidates, candidate => candidate.Text == Institute);
        Assert.DoesNotContain("employs 5", answer.Text, StringComparison.Ordinal);
        Assert.Contains(library.Log.All, line => line.Contains("1 of", StringComparison.Ordinal) && line.Contains("not what the documents say", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_index_of_other_documents_altogether_is_not_used_at_all()
    {
        await using var library = new AzureLibrary(_service);
        await library.ReadAsync(Library);
        foreach (var document in _service.Indexes[_service.Aliases["papers"]].Documents)
            document["documentHash"] = "of another time";

        Assert.Equal(Outcome.Answered, (await library.AskAsync(Question, "open")).Outcome);
    }

    [Theory]
    [InlineData(403, "admin key")]
    [InlineData(429, "busy")]
    [InlineData(503, "busy")]
    [InlineData(404, "gone")]
    [InlineData(500, "HTTP 500")]
    public async Task A_search_that_fails_is_answered_by_the_embedded_index(int status, string reason)
    {
        await using var library = new AzureLibrary(_service);
        await library.ReadAsync(Library);
        _service.Trouble = _ => ModelResponse.Fails(status);

        var answer = await library.AskAsync(Question, "open");
        var calls = _service.Calls.Count;
        await library.AskAsync(Question, "open");

        Assert.Equal(Institute, Assert.Single(answer.Citations).Quote);
        Assert.Contains(library.Log.All, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal));
        // The next question does not wait for it again.
        Assert.Equal(calls, _service.Calls.Count);
    }

    [Fact]
    public async Task After_a_rest_the_service_is_asked_again()
    {
        await using var library = new AzureLibrary(_service);
        await library.ReadAsync(Library);
        _service.Trouble = _ => ModelResponse.Fails(403);
        await library.AskAsync(Question);
        _service.Trouble = _ => null;
        var before = _service.Searches.Count();
        library.Clock.Advance(TimeSpan.FromMinutes(1));

        await library.AskAsync(Question);

        Assert.Equal(before + 1, _service.Searches.Count());
    }

    [Fact]
    public async Task A_search_that_takes_too_long_is_answered_by_the_embedded_index()
    {
        await using var library = new AzureLibrary(_service);
        await library.ReadAsync(Library);
        _service.Trouble = _ =>
        {
            library.Clock.Advance(TimeSpan.FromSeconds(30));
            return ModelResponse.Fails(503) with { Delay = TimeSpan.FromMinutes(5) };
        };

        Assert.Equal(Outcome.Answered, (await library.AskAsync(Question, "open")).Outcome);
        Assert.Contains(library.Log.All, line => line.Contains("AzureSearch:SecondsPerSearch", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<html>A proxy says hello.</html>")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"value\":null}")]
    [InlineData("{\"value\":5}")]
    [InlineData("{\"value\":[5]}")]
    [InlineData("{\"value\":[{\"@search.score\":\"high\"}]}")]
    [InlineData("{\"value\":[{\"@search.score\":1,\"id\":{},\"start\":\"x\"}]}")]
    [InlineData("{\"value\":[{\"@search.score\":1}]}")]
    public async Task What_is_not_the_services_JSON_is_answered_by_the_embedded_index(string reply)
    {
        await using var library = new AzureLibrary(_service);
        await library.ReadAsync(Library);
        _service.Trouble = _ => new ModelResponse(reply);

        Assert.Equal(Outcome.Answered, (await library.AskAsync(Question, "open")).Outcome);
    }

    [Fact]
    public async Task An_asker_who_goes_away_stops_the_search()
    {
        await using var library = new AzureLibrary(_service);
        await library.ReadAsync(Library);
        using var gone = new CancellationTokenSource();
        _service.Trouble = _ =>
        {
            gone.Cancel();
            return ModelResponse.Fails(503) with { Delay = TimeSpan.FromMinutes(5) };
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => library.Service<Answerer>().AnswerAsync(new Question(Question, DateTimeOffset.UnixEpoch), progress: null, gone.Token));
    }
}
