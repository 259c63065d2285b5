using ChatBot.Answering;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Writing;

/// <summary>Asks the five hundred questions on the accords, has a careful model write, and holds the answers against the papers.</summary>
internal static class AccordTrial
{
    private const int AtOnce = 8;

    public static IEnumerable<string> Questions => Accord.All.SelectMany(accord => accord.Questions);

    public static async Task<IReadOnlyList<Answer>> AskAllAsync(Func<string, Task<Answer>> ask, IEnumerable<string> questions)
    {
        var answers = new System.Collections.Concurrent.ConcurrentQueue<Answer>();
        await Parallel.ForEachAsync(questions, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (question, _) => answers.Enqueue(await ask(question)));
        return [.. answers];
    }

    public static void AssertIsSound(Answer answer, Generation generation)
    {
        Assert.All(answer.Citations, citation => Assert.Equal(citation.Span.Of(generation.Documents[citation.Document].Text), citation.Quote));
        Assert.True(answer.Outcome == Outcome.Abstained || answer.Statements.Count > 0);
        foreach (var statement in answer.Statements)
        {
            Evidence[] evidence = [.. statement.Citations.Select(number => answer.Citations.Single(citation => citation.Number == number)).Select(citation => new Evidence(generation.Documents[citation.Document], citation.Span))];
            Assert.Single(DraftCheck.Keep(new Draft([new DraftStatement(statement.Text, evidence)]), answer.Language).Statements);
        }
    }

    public static ModelResponse HonestReply(ModelRequest request, out string text)
    {
        var (accord, question) = Of(request.Question);
        text = accord.Honest[question];
        return ModelResponse.Writes((text, SourceOf(request, accord, question), accord.Sentences[question]));
    }

    public static (Accord Accord, int Question) Of(string asked)
    {
        var accord = Accord.All.Single(candidate => asked.Contains($"{candidate.Town} ", StringComparison.Ordinal));
        return (accord, accord.Questions.ToList().IndexOf(asked));
    }

    public static int SourceOf(ModelRequest request, Accord accord, int? sentence = null) =>
        request.Passages.FirstOrDefault(passage => passage.Text.Contains(sentence is { } index ? accord.Sentences[index] : accord.Town, StringComparison.Ordinal)).Source;
}
