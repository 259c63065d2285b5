using ChatBot.Answering;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;
using ChatBot.LanguageModels;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Knowledge.Indexing.Vectors;

/// <summary>The program from the documents to the answer as the host puts it together, with an embedding model on loopback and nothing that writes.</summary>
internal sealed class EmbeddingLibrary : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public EmbeddingLibrary(FakeModel model, string state, string provider = "openai", params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(model.Settings(provider))
            .AddInMemoryCollection([new("LanguageModel:Model", ""), new("LanguageModel:EmbeddingModel", "test-embedding"), new("State:Directory", state)])
            .AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddLanguageModels(configuration).AddKnowledge(configuration).AddAnswering();
        _services = services.BuildServiceProvider();
    }

    public LogLines Log { get; } = new();

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Reads the papers anew and does what the host does beside the questions.</summary>
    public Task<IndexState> ReadAsync(params (string Name, string Text)[] papers)
    {
        var knowledge = Service<KnowledgeBase>();
        knowledge.Switch(Papers.Generation(papers));
        return PrepareAsync();
    }

    public Task<IndexState> PrepareAsync() => Service<IPassageIndex>().PrepareAsync(Service<KnowledgeBase>().Current!, TestContext.Current.CancellationToken);

    public Task<Answer> AskAsync(string question, params string[] collections) => Service<Answerer>().AnswerAsync(
        new Question(question, DateTimeOffset.UnixEpoch.AddYears(54), Collections: collections.Length == 0 ? null : collections.ToHashSet(StringComparer.Ordinal)),
        progress: null,
        TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
