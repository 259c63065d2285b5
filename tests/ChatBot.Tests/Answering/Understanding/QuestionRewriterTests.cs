using ChatBot.Answering;
using ChatBot.Answering.Understanding;
using ChatBot.Tests.Answering.Writing;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Understanding;

public sealed class QuestionRewriterTests
{
    private const string Charter = "The Whitby Harbour Charter gives £43 million to the northern pier. The charter does not pay for the lighthouse.";
    private const string Sentence = "The Whitby Harbour Charter gives £43 million to the northern pier.";

    private static readonly IReadOnlyList<Exchange> History = [new Exchange("What is the Whitby Harbour Charter?", "A charter for the northern pier.")];

    [Fact]
    public async Task A_follow_up_is_made_to_stand_alone()
    {
        const string Whole = "How much does the Whitby Harbour Charter give to the northern pier?";
        await using var library = await StartAsync(_ => ModelResponse.Asks(Whole));

        var rewritten = await RewriteAsync(library, "And how much does it give?", History);

        Assert.Equal(Whole, rewritten.Text);
        Assert.Null(rewritten.History);
        Assert.True(library.Model.Requests[0].IsRestatement);
        Assert.Contains("Whitby Harbour Charter", library.Model.Requests[0].User, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much does the Atlantis Treaty give?")]
    [InlineData("How much did the Whitby Harbour Charter give in 1987?")]
    [InlineData("それはいくらですか")]
    [InlineData("")]
    public async Task A_restatement_that_names_what_nobody_named_is_not_taken(string restated)
    {
        await using var library = await StartAsync(_ => ModelResponse.Asks(restated));

        var rewritten = await RewriteAsync(library, "And how much does it give?", History);

        Assert.Equal("And how much does it give?", rewritten.Text);
        Assert.Same(History, rewritten.History);
    }

    [Fact]
    public async Task A_question_without_history_in_the_documents_language_asks_no_model()
    {
        await using var library = await StartAsync(_ => ModelResponse.Asks("x"));

        await RewriteAsync(library, "How much does the charter give?", null);

        Assert.Empty(library.Model.Requests);
    }

    [Fact]
    public async Task A_Japanese_question_searches_English_documents_in_English_and_is_answered_in_Japanese()
    {
        await using var library = await StartAsync(request => request.IsTranslation
            ? ModelResponse.Asks("How much does the Whitby Harbour Charter give to the northern pier?")
            : ModelResponse.Fails(500));

        var answer = await library.AskAsync("ウィットビー港憲章は北埠頭にいくら出しますか。");

        Assert.Equal("ja", answer.Language);
        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(answer.Citations, citation => citation.Quote == Sentence);
        Assert.StartsWith("言語モデル", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_model_fails_the_rule_for_follow_ups_answers()
    {
        await using var library = await StartAsync(_ => ModelResponse.Fails(400));

        var answer = await library.AskAsync(new Question("How much does it give to the northern pier?", DateTimeOffset.UnixEpoch.AddYears(54), History: History));

        Assert.Contains(answer.Citations, citation => citation.Quote == Sentence);
    }

    private static Task<Question> RewriteAsync(WritingLibrary library, string text, IReadOnlyList<Exchange>? history) =>
        library.Service<QuestionRewriter>().RewriteAsync(new Question(text, DateTimeOffset.UnixEpoch, History: history), library.Generation, TestContext.Current.CancellationToken);

    private static Task<WritingLibrary> StartAsync(Func<ModelRequest, ModelResponse> script) => WritingLibrary.StartAsync(script, Library.Of(("charter.txt", Charter)).Generation);
}
