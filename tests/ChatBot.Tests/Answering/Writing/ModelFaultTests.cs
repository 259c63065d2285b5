using ChatBot.Answering;
using ChatBot.LanguageModels;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Writing;

/// <summary>However the model fails, the reader gets a verified answer in time.</summary>
public sealed class ModelFaultTests
{
    private const string Charter = "The Whitby Harbour Charter gives £43 million to the rebuilding of the northern pier. The charter does not pay for the lighthouse.";
    private const string Question = "How much does the Whitby Harbour Charter give to the rebuilding of the northern pier?";
    private const string Honest = "The Whitby Harbour Charter gives £43 million to the rebuilding of the northern pier.";

    private static readonly ModelResponse Good = ModelResponse.Writes((Honest, 1, Honest));

    public static TheoryData<string> Faults => [.. ModelTrouble.All.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Every_fault_ends_in_a_quotation(string fault)
    {
        await using var library = await StartAsync(_ => ModelTrouble.All[fault]);

        var answer = await library.AskAsync(Question);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.All(answer.Statements, statement => Assert.False(statement.ByModel));
        Assert.Contains(answer.Citations, citation => citation.Quote == Honest);
        Assert.StartsWith("The language model", answer.Text, StringComparison.Ordinal);
        Assert.Contains("quotations", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_wait_that_the_service_asks_for_is_waited()
    {
        var calls = 0;
        await using var library = await StartAsync(_ => Interlocked.Increment(ref calls) == 1 ? ModelResponse.Fails(429, "rate_limit_exceeded", retryAfterSeconds: 1) : Good);

        var answer = await library.AskAsync(Question);

        Assert.True(answer.Statements[0].ByModel);
        Assert.Equal(2, library.Model.Requests.Count);
    }

    [Fact]
    public async Task A_long_wait_is_not()
    {
        await using var library = await StartAsync(_ => ModelResponse.Fails(429, "rate_limit_exceeded", retryAfterSeconds: 600));

        var answer = await library.AskAsync(Question);

        Assert.False(answer.Statements[0].ByModel);
        Assert.Single(library.Model.Requests);
    }

    [Fact]
    public async Task A_service_that_keeps_failing_is_left_alone_for_a_while()
    {
        await using var library = await StartAsync(_ => ModelResponse.Fails(500));

        for (var question = 0; question < 12; question++)
            Assert.Equal(Outcome.Answered, (await library.AskAsync(Question)).Outcome);

        Assert.True(library.Model.Requests.Count < 3 * 12);
        Assert.Contains(library.Log.All, line => line.Contains(nameof(ModelFault.Resting), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_without_end_is_not_heard_out()
    {
        await using var library = await StartAsync(_ => new ModelResponse(new string('x', 300_000)));

        var answer = await library.AskAsync(Question);

        Assert.False(answer.Statements[0].ByModel);
        Assert.Contains(library.Log.All, line => line.Contains("longer than any answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_very_many_statements_the_first_are_read()
    {
        await using var library = await StartAsync(_ => ModelResponse.Writes([.. Enumerable.Range(0, 400).Select(number => ($"The pier was given to Norway in {1500 + number}.", 1, Honest)), (Honest, 1, Honest)]));

        var answer = await library.AskAsync(Question);

        Assert.False(answer.Statements[0].ByModel);
        Assert.Equal(20, library.Model.Requests[1].Refused.Count);
    }

    [Theory]
    [InlineData("Sure, here you go:\n```json\n{0}\n```\nHope it helps {smile}")]
    [InlineData("<think>Perhaps {\"a\": 1}, or {so}.</think>{0}")]
    [InlineData("{0}\n{0}")]
    public async Task What_stands_around_the_reply_does_not_spoil_it(string around)
    {
        await using var library = await StartAsync(_ => Good with { Text = around.Replace("{0}", Good.Text, StringComparison.Ordinal) });

        Assert.True((await library.AskAsync(Question)).Statements[0].ByModel);
    }

    [Theory]
    [InlineData(429, "quota")]
    [InlineData(302, "LanguageModel:Endpoint")]
    [InlineData(401, "LanguageModel:ApiKey")]
    [InlineData(404, "LanguageModel:Model")]
    [InlineData(400, "config.json")]
    public async Task What_the_settings_are_to_blame_for_is_logged_with_its_remedy(int status, string remedy)
    {
        await using var library = await StartAsync(_ => ModelResponse.Fails(status));

        await library.AskAsync(Question);

        Assert.Contains(library.Log.All, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(remedy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_asker_who_goes_away_stops_the_model()
    {
        using var gone = new CancellationTokenSource();
        await using var library = await StartAsync(_ =>
        {
            gone.Cancel();
            return Good with { Delay = TimeSpan.FromMinutes(5) };
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => library.Service<Answerer>().AnswerAsync(new Question(Question, DateTimeOffset.UnixEpoch), progress: null, gone.Token));
    }

    [Fact]
    public async Task A_page_instead_of_a_reply_is_told_from_an_empty_one()
    {
        await using var library = await StartAsync(_ => new ModelResponse("<html>Welcome</html>") { IsPage = true });

        await library.AskAsync(Question);

        Assert.Contains(library.Log.All, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("LanguageModel:Endpoint", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_service_does_not_count_is_estimated()
    {
        await using var library = await StartAsync(_ => Good with { CountsTokens = false });

        await library.AskAsync(Question);

        var usage = library.Service<ModelMetrics>().SinceStart;
        Assert.InRange(usage.TokensRead, 50, 500);
        Assert.InRange(usage.TokensWritten, 20, 200);
    }

    private static Task<WritingLibrary> StartAsync(Func<ModelRequest, ModelResponse> script) =>
        WritingLibrary.StartAsync(script, Library.Of(("charter.txt", Charter)).Generation, "openai", new KeyValuePair<string, string?>("LanguageModel:SecondsPerQuestion", "6"));
}
