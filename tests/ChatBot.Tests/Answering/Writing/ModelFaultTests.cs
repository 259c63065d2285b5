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

    [Theory]
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

    private static Task<WritingLibrary> StartAsync(Func<ModelRequest, ModelResponse> script) =>
        WritingLibrary.StartAsync(script, Library.Of(("charter.txt", Charter)).Generation, "openai", new KeyValuePair<string, string?>("LanguageModel:SecondsPerQuestion", "6"));
}
