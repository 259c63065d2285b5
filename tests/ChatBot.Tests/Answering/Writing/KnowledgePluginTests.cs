using ChatBot.Answering;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Writing;

/// <summary>A model that looks things up itself: through functions that only read, a few times, and within what the asker may read.</summary>
public sealed class KnowledgePluginTests
{
    private const string Question = "How much does the Whitby Harbour Charter give to the northern pier?";
    private const string Pier = "The Whitby Harbour Charter gives £43 million to the northern pier.";
    private const string Secret = "The Board Memorandum on wages was signed by Clara Stone, Chair of the Harbour Board, in May 2019.";

    private static readonly (string, string)[] Papers =
    [
        ("open/charter.txt", $"{Pier} The pier is old."),
        ("open/market.txt", "The fish market moved to the southern quay in 2019. Traders were glad."),
        ("board/memorandum.txt", Secret),
    ];

    [Fact]
    public async Task What_it_finds_it_may_quote()
    {
        const string Moved = "The fish market moved to the southern quay in 2019.";
        await using var library = await StartAsync(3, request => request.Results.Count == 0
            ? ModelResponse.Calls("knowledge-search", """{"query":"fish market southern quay"}""")
            : ModelResponse.Writes((Moved, SourceIn(request.Results[0], "fish market"), Moved)));

        var answer = await library.AskAsync(Question);

        Assert.Equal(Moved, Assert.Single(answer.Statements).Text);
        Assert.Equal("open/market.txt", Assert.Single(answer.Citations).Document.Path);
    }

    [Fact]
    public async Task Without_the_setting_no_function_is_offered()
    {
        await using var library = await StartAsync(0, _ => ModelResponse.Writes((Pier, 1, Pier)));

        await library.AskAsync(Question);

        Assert.False(library.Model.Requests[0].Body.ContainsKey("tools"));
    }

    [Fact]
    public async Task All_functions_are_offered_and_none_writes()
    {
        await using var library = await StartAsync(1, _ => ModelResponse.Writes((Pier, 1, Pier)));

        await library.AskAsync(Question);

        var names = library.Model.Requests[0].Body["tools"]!.AsArray().Select(tool => (string)tool!["function"]!["name"]!).Order(StringComparer.Ordinal);
        Assert.Equal("knowledge-agreements, knowledge-events, knowledge-people, knowledge-search, knowledge-sectors, knowledge-timeline", string.Join(", ", names));
    }

    [Theory]
    [InlineData("knowledge-search", """{"query":"Board Memorandum on wages Clara Stone"}""")]
    [InlineData("knowledge-agreements", "{}")]
    [InlineData("knowledge-people", """{"name":"Stone"}""")]
    [InlineData("knowledge-timeline", """{"from":"2019-01-01","to":"2019-12-31"}""")]
    public async Task What_the_asker_may_not_read_it_does_not_find(string function, string arguments)
    {
        await using var library = await StartAsync(3, request => request.Results.Count == 0 ? ModelResponse.Calls(function, arguments) : ModelResponse.Writes((Pier, 1, Pier)));

        var limited = await library.AskAsync(Asked with { Collections = new HashSet<string>(StringComparer.Ordinal) { "open" } });
        await library.AskAsync(Asked);

        Assert.Equal(Outcome.Answered, limited.Outcome);
        Assert.DoesNotContain("Clara Stone", library.Model.Requests[1].Results[0], StringComparison.Ordinal);
        Assert.Contains("Clara Stone", library.Model.Requests[3].Results[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_does_not_stop_calling_is_stopped_and_the_documents_are_quoted()
    {
        await using var library = await StartAsync(2, _ => ModelResponse.Calls("knowledge-sectors", "{}"));

        var answer = await library.AskAsync(Question);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.All(answer.Statements, statement => Assert.False(statement.ByModel));
        Assert.InRange(library.Model.Requests.Count, 3, 6);
        Assert.Contains("No more calls", library.Model.Requests[^1].Results[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("knowledge-search", "no JSON")]
    [InlineData("knowledge-delete", "{}")]
    public async Task Calls_that_cannot_be_carried_out_come_to_an_end_too(string function, string arguments)
    {
        await using var library = await StartAsync(2, _ => ModelResponse.Calls(function, arguments));

        var answer = await library.AskAsync(Question);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.InRange(library.Model.Requests.Count, 3, 6);
    }

    private static Question Asked => new(Question, DateTimeOffset.UnixEpoch.AddYears(54));

    private static int SourceIn(string lines, string words) =>
        (int)System.Text.Json.Nodes.JsonNode.Parse(lines.Split('\n').First(line => line.Contains(words, StringComparison.Ordinal)))!["source"]!;

    private static Task<WritingLibrary> StartAsync(int calls, Func<ModelRequest, ModelResponse> script) => WritingLibrary.StartAsync(
        script, Library.Of(Papers).Generation, "openai", new KeyValuePair<string, string?>("LanguageModel:KnowledgeCalls", calls.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
