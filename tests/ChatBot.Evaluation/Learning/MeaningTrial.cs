using System.Globalization;
using ChatBot.Answering;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Evaluation.Data;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;
using ChatBot.LanguageModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Evaluation.Learning;

/// <summary>What the embedding model of the settings adds: the held-out questions by words, and by words and meaning, with their article there and gone.</summary>
internal static class MeaningTrial
{
    private const int Groups = 2;

    /// <param name="ranker">One that was not learnt on the held-out articles.</param>
    public static async Task RunAsync(string squad, string jsquad, string ranker, int questions)
    {
        await using var services = Services();
        var trees = TreeEnsemble.Parse(await File.ReadAllTextAsync(ranker));
        var byWords = new SentenceRanker(trees);
        var byBoth = new SentenceRanker(trees, services.GetRequiredService<IPassageIndex>());
        foreach (var corpus in Split.Of(squad, jsquad, everything: false).HeldOut.Take(Groups))
        {
            var all = corpus.Asked.SelectMany(reading => reading.Questions.Select(question => (reading.Document, Question: question))).ToArray();
            new Random(11).Shuffle(all);
            var asked = all.Take(questions).ToArray();
            using var whole = await GenerationAsync(services, corpus.Indexed.Select(reading => reading.Document));
            Say($"{corpus.Name}: {whole.Passages.Count} passages, {asked.Length} questions");
            foreach (var (name, way) in new[] { ("words", byWords), ("words and meaning", byBoth) })
                Say($"  {name}: {await RightAsync(way, whole, asked)}");

            Document[] half = [.. corpus.Indexed.Where((_, index) => index % 2 == 0).Select(reading => reading.Document)];
            using var rest = await GenerationAsync(services, half);
            var gone = asked.Where(pair => !half.Contains(pair.Document)).Select(pair => pair.Question.Text).ToArray();
            foreach (var (name, way) in new[] { ("words", byWords), ("words and meaning", byBoth) })
            {
                var answered = await AnsweredAsync(way, rest, gone);
                Say(string.Create(CultureInfo.InvariantCulture, $"  {name}, article gone: {100.0 * answered / gone.Length:F1} % of {gone.Length} answered"));
            }
        }
    }

    private static async Task<string> RightAsync(SentenceRanker ranker, Generation generation, (Document Document, Asked Question)[] asked)
    {
        var (first, three) = (0, 0);
        foreach (var (_, question) in asked)
        {
            var answers = question.Answers.Select(answer => AnswerText.Normal(answer, japanese: false)).ToArray();
            var ranked = await ranker.RankAsync(Read(question.Text, generation), generation, CancellationToken.None);
            bool[] right = [.. ranked.Take(3).Select(sentence => answers.Any(answer => AnswerText.Contains(AnswerText.Normal(sentence.Text, japanese: false), answer)))];
            first += right is [true, ..] ? 1 : 0;
            three += right.Contains(true) ? 1 : 0;
        }

        return string.Create(CultureInfo.InvariantCulture, $"S1 {100.0 * first / asked.Length:F1}, S3 {100.0 * three / asked.Length:F1}");
    }

    private static async Task<int> AnsweredAsync(SentenceRanker ranker, Generation generation, IEnumerable<string> questions)
    {
        var answered = 0;
        foreach (var question in questions)
        {
            var inquiry = Read(question, generation);
            answered += Confidence.Of(inquiry, await ranker.RankAsync(inquiry, generation, CancellationToken.None)).IsEnough ? 1 : 0;
        }

        return answered;
    }

    private static Inquiry Read(string question, Generation generation) => QuestionReader.Read(new Question(question, DateTimeOffset.UnixEpoch), generation);

    private static async Task<Generation> GenerationAsync(IServiceProvider services, IEnumerable<Document> documents)
    {
        var generation = GenerationBuilder.Build(1, [.. documents], Glossary.Empty, []);
        var state = await services.GetRequiredService<IPassageIndex>().PrepareAsync(generation, CancellationToken.None);
        return state is { IsWhole: true, Text: not null } ? generation : throw new InvalidOperationException(state.Text ?? "Set LanguageModel__Provider, LanguageModel__Endpoint and LanguageModel__EmbeddingModel.");
    }

    private static ServiceProvider Services()
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLanguageModels(configuration).AddKnowledge(configuration);
        return services.BuildServiceProvider();
    }

    private static void Say(string what) => Console.WriteLine(what);
}
