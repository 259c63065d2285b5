using System.Globalization;
using System.Text.Json.Nodes;
using ChatBot.Answering;
using ChatBot.Tests.Fakes;
using ChatBot.Tests.Fakes.AzureSearch;

namespace ChatBot.Tests.Knowledge.Indexing.Azure;

/// <summary>How the documents come to the service, and how one generation follows another.</summary>
public sealed class PassageUploadTests : IAsyncLifetime
{
    private const string Question = "How many engineers does the Ellerby Institute employ?";

    private static readonly (string, string)[] First = Papers(240);
    private static readonly (string, string)[] Second = Papers(250);

    private FakeSearchService _service = null!;

    public async ValueTask InitializeAsync() => _service = await FakeSearchService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Every_passage_is_stored_with_its_span_and_hashes()
    {
        await using var library = new AzureLibrary(_service);
        await library.ReadAsync(First);

        var index = _service.Indexes[_service.Aliases["papers"]];

        Assert.Equal(library.Generation.Passages.Count, index.Count);
        foreach (var passage in library.Generation.Passages)
        {
            var stored = index.Documents.Single(document => (string?)document["document"] == passage.Document.Id.Path && (int?)document["start"] == passage.Span.Start);
            Assert.Equal(passage.Text, (string?)stored["text"]);
            Assert.Equal(passage.Span.End, (int?)stored["end"]);
            Assert.Equal(passage.Document.ContentHash, (string?)stored["documentHash"]);
            Assert.Equal(64, ((string?)stored["textHash"])!.Length);
        }
    }

    [Fact]
    public async Task Many_passages_come_in_batches_the_service_takes()
    {
        await using var library = new AzureLibrary(_service);
        (string, string)[] many = [.. Enumerable.Range(0, 1_201).Select(number => ($"paper {number:D4}.txt", $"The bridge numbered {number} was built of stone."))];

        await library.ReadAsync(many);

        var sizes = _service.Calls.Where(call => call.Path.EndsWith("search.index", StringComparison.Ordinal)).Select(call => JsonNode.Parse(call.Body)!["value"]!.AsArray().Count).ToArray();
        Assert.Equal([500, 500, 201], sizes);
    }

    [Fact]
    public async Task The_alias_leads_to_a_new_generation_only_once_it_is_whole_and_no_search_meets_a_gap()
    {
        await using var library = new AzureLibrary(_service);
        await library.ReadAsync(First);
        var passages = library.Generation.Passages.Count;
        var switches = 0;
        _service.Trouble = call =>
        {
            if (call is { Method: "PUT" } && call.Path.StartsWith("/aliases", StringComparison.Ordinal))
            {
                switches++;
                Assert.Equal(passages, _service.Indexes[(string)JsonNode.Parse(call.Body)!["indexes"]![0]!].Count);
            }

            return null;
        };
        library.Clock.Advance(TimeSpan.FromMinutes(1));
        using var enough = new CancellationTokenSource();
        var asking = Task.Run(async () =>
        {
            var answers = new List<Answer>();
            while (!enough.IsCancellationRequested || answers.Count < 5)
                answers.Add(await library.AskAsync(Question));
            return answers;
        }, TestContext.Current.CancellationToken);

        var state = await library.ReadAsync(Second);
        await library.AskAsync(Question);
        await enough.CancelAsync();

        Assert.True(state.IsWhole, state.Text);
        Assert.Equal(1, switches);
        Assert.All(await asking, answer => Assert.Equal(Outcome.Answered, answer.Outcome));
        Assert.Contains("250", (await library.AskAsync(Question)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(library.Log.All, line => line.Contains("did not answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_generation_before_stays_and_older_ones_go()
    {
        await using var library = new AzureLibrary(_service);
        var names = new List<string>();
        for (var engineers = 240; engineers < 244; engineers++)
        {
            library.Clock.Advance(TimeSpan.FromMinutes(1));
            await library.ReadAsync(Papers(engineers));
            names.Add(_service.Aliases["papers"]);
        }

        Assert.Equal(names[^2..], _service.Indexes.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(names.Order(StringComparer.Ordinal), names, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Indexes_of_others_are_left_alone()
    {
        await using var other = new AzureLibrary(_service, new KeyValuePair<string, string?>("AzureSearch:Index", "papers-of-others"));
        await other.ReadAsync(First);
        await using var library = new AzureLibrary(_service);
        for (var engineers = 240; engineers < 244; engineers++)
            await library.ReadAsync(Papers(engineers));

        Assert.True(_service.Indexes.ContainsKey(_service.Aliases["papers-of-others"]));
    }

    [Fact]
    public async Task Another_host_with_the_same_documents_uploads_nothing()
    {
        await using var library = new AzureLibrary(_service);
        await library.ReadAsync(First);
        var before = _service.Calls.Count;

        await using var second = new AzureLibrary(_service);
        await second.ReadAsync(First);
        await second.AskAsync(Question);

        Assert.DoesNotContain(_service.Calls.Skip(before), call => call.Path.EndsWith("search.index", StringComparison.Ordinal) || call.Method is "PUT" or "DELETE");
        Assert.NotEmpty(_service.Searches);
    }

    [Fact]
    public async Task What_broke_off_is_gone_on_with()
    {
        await using var library = new AzureLibrary(_service);
        _service.Trouble = call => call.Path.EndsWith("search.index", StringComparison.Ordinal) ? ModelResponse.Fails(403) : null;
        var broken = await library.ReadAsync(First);
        Assert.Equal(Outcome.Answered, (await library.AskAsync(Question)).Outcome);
        Assert.Empty(_service.Searches);
        _service.Trouble = _ => null;

        var mended = await library.PrepareAsync();

        Assert.False(broken.IsWhole);
        Assert.Contains("admin key", broken.Text, StringComparison.Ordinal);
        Assert.True(mended.IsWhole);
        Assert.Single(_service.Indexes);
        await library.AskAsync(Question);
        Assert.Single(_service.Searches);
    }

    [Fact]
    public async Task A_document_the_service_does_not_take_is_no_whole_index()
    {
        await using var library = new AzureLibrary(_service);
        _service.Trouble = call => call.Path.EndsWith("search.index", StringComparison.Ordinal)
            ? new ModelResponse("""{"value":[{"key":"1","status":false,"errorMessage":"too busy","statusCode":503}]}""") { Status = 207 }
            : null;

        Assert.False((await library.ReadAsync(First)).IsWhole);
        Assert.Empty(_service.Aliases);
    }

    [Fact]
    public async Task An_index_that_somebody_deleted_is_made_anew()
    {
        await using var library = new AzureLibrary(_service);
        await library.ReadAsync(First);
        _service.Delete(_service.Aliases["papers"]);
        Assert.Equal(Outcome.Answered, (await library.AskAsync(Question)).Outcome);

        var state = await library.PrepareAsync();

        Assert.NotNull(state.LookAgain);
        Assert.Equal(library.Generation.Passages.Count, _service.Indexes[_service.Aliases["papers"]].Count);
    }

    [Fact]
    public async Task A_host_does_not_switch_back_from_what_another_has_read_since()
    {
        await using var old = new AzureLibrary(_service);
        await old.ReadAsync(First);
        await using var young = new AzureLibrary(_service);
        young.Clock.Advance(TimeSpan.FromMinutes(10));
        await young.ReadAsync(Second);
        var switched = _service.Aliases["papers"];

        var state = await old.PrepareAsync();
        var answer = await old.AskAsync(Question);

        Assert.True(state.IsWhole);
        Assert.Equal(switched, _service.Aliases["papers"]);
        Assert.DoesNotContain("250", answer.Text, StringComparison.Ordinal);
        Assert.All(answer.Citations, citation => Assert.Equal(citation.Quote, citation.Span.Of(old.Generation.Documents[citation.Document].Text)));
    }

    private static (string, string)[] Papers(int engineers) =>
    [
        ("harbour.txt", "The Whitby Harbour Charter gives £43 million to the rebuilding of the northern pier."),
        ("institute.txt", string.Create(CultureInfo.InvariantCulture, $"The Ellerby Institute employs {engineers} engineers in the old brewery.")),
    ];
}
