using ChatBot.Answering;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Indexing.Azure;
using ChatBot.LanguageModels;
using ChatBot.Tests.Fakes;
using ChatBot.Tests.Fakes.AzureSearch;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Knowledge.Indexing.Azure;

/// <summary>The program from the documents to the answer as the host puts it together, over the client library and a search service on loopback.</summary>
internal sealed class AzureLibrary : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _state = Directory.CreateTempSubdirectory("chatbot-azure-").FullName;

    public AzureLibrary(FakeSearchService service, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(FakeSearchService.Settings)
            .AddInMemoryCollection([new("State:Directory", _state), new("LanguageModel:Prompts", Path.Combine(Sources.Root, "prompts"))])
            .AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddLanguageModels(configuration).AddKnowledge(configuration).AddAnswering();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddHttpClient(AzureSearchService.Client).AddHttpMessageHandler(service.ToLoopback);
        _services = services.BuildServiceProvider();
    }

    public LogLines Log { get; } = new();

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UnixEpoch.AddYears(54));

    public Generation Generation => Service<KnowledgeBase>().Current!;

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<IndexState> ReadAsync(params (string Name, string Text)[] papers) => ReadAsync(Papers.Generation(papers));

    public Task<IndexState> ReadAsync(Generation generation)
    {
        Service<KnowledgeBase>().Switch(generation);
        return PrepareAsync();
    }

    public Task<IndexState> PrepareAsync() => Service<IPassageIndex>().PrepareAsync(Generation, TestContext.Current.CancellationToken);

    public Task<Answer> AskAsync(string question, params string[] collections) => Service<Answerer>().AnswerAsync(
        new Question(question, DateTimeOffset.UnixEpoch.AddYears(54), Collections: collections.Length == 0 ? null : collections.ToHashSet(StringComparer.Ordinal)),
        progress: null,
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_state, recursive: true);
    }
}
