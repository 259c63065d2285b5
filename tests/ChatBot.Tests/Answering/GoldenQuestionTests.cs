using ChatBot.Answering.Evaluation;

namespace ChatBot.Tests.Answering;

/// <summary>The questions of the people who run the bot, asked of the documents that ship with it.</summary>
public sealed class GoldenQuestionTests
{
    private static readonly string File = Path.Combine(Sources.Root, "seeds", "questions.jsonl");

    [Fact]
    public async Task Every_golden_question_comes_out_right()
    {
        using var library = Library.OfSeeds();
        var questions = Evaluator.Read(await System.IO.File.ReadAllLinesAsync(File, TestContext.Current.CancellationToken));

        var run = await new Evaluator(library.Answerer, TimeProvider.System).RunAsync(questions, TestContext.Current.CancellationToken);

        Assert.Empty(run.Questions.Where(question => question.Grade != Grade.Right).Select(question => $"{question.Id} {question.Grade}: {question.Question} -> {question.Text}"));
    }

    [Fact]
    public void There_are_enough_of_them_in_both_languages_and_some_without_an_answer()
    {
        var questions = Evaluator.Read(System.IO.File.ReadAllLines(File));

        Assert.True(questions.Count(question => question.IsAnswerable) >= 40);
        Assert.True(questions.Count(question => question.Kind == "japanese") >= 10);
        Assert.True(questions.Count(question => !question.IsAnswerable) >= 10);
    }

    [Fact]
    public async Task A_wrong_expectation_is_graded_wrong()
    {
        using var library = Library.OfSeeds();
        var impossible = new GoldenQuestion("x", "who", "Who signed the Hiroshima Accord?", null, null, null, ["Churchill"], null);
        var silent = new GoldenQuestion("y", "who", "Who signed the Hiroshima Accord?", null, null, null, null, "abstained");

        var run = await new Evaluator(library.Answerer, TimeProvider.System).RunAsync([impossible, silent], TestContext.Current.CancellationToken);

        Assert.All(run.Questions, question => Assert.Equal(Grade.Wrong, question.Grade));
    }

    [Fact]
    public async Task Every_quote_is_the_text_at_its_span()
    {
        using var library = Library.OfSeeds();
        var cited = 0;
        foreach (var golden in Evaluator.Read(await System.IO.File.ReadAllLinesAsync(File, TestContext.Current.CancellationToken)))
        {
            var answer = await library.Answerer.AnswerAsync(golden.ToQuestion().ToQuestion(DateTimeOffset.UnixEpoch), null, TestContext.Current.CancellationToken);
            foreach (var citation in answer.Citations)
            {
                Assert.Equal(library.Generation.Documents[citation.Document].Text[citation.Span.Start..citation.Span.End], citation.Quote);
                Assert.Contains($"[{citation.Number}]", answer.Text, StringComparison.Ordinal);
                cited++;
            }
        }

        Assert.True(cited > 40);
    }
}
