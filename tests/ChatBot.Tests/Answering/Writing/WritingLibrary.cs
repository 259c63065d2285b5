using ChatBot.Answering;
using ChatBot.Briefings;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Indexing.Azure;
using ChatBot.LanguageModels;
using ChatBot.Tests.Fakes;
using ChatBot.Tests.Fakes.AzureSearch;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Answering.Writing;

/// <summary>Documents in memory and the whole answering part of the program as the host puts it together, with models on loopback, and a search service if one is given.</summary>
internal sealed class WritingLibrary : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _state = Directory.CreateTempSubdirectory("chatbot-state-").FullName;

    private WritingLibrary(FakeModel model, Generation generation, FakeSearchService? search, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        Model = model;
        Generation = generation;
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("State:Directory", _state), .. settings]).Build();
        services.AddLanguageModels(configuration).AddKnowledge(configuration).AddAnswering().AddBriefings();
        if (search is not null)
            services.AddHttpClient(AzureSearchService.Client).AddHttpMessageHandler(search.ToLoopback);
        _services = services.BuildServiceProvider();
        Service<KnowledgeBase>().Switch(generation);
    }

    public FakeModel Model { get; }

    public Generation Generation { get; }

    public LogLines Log { get; } = new();

    public static Task<WritingLibrary> StartAsync(
        Func<ModelRequest, ModelResponse> script, Generation generation, string provider = "openai", params IEnumerable<KeyValuePair<string, string?>> settings) =>
        StartAsync(script, generation, search: null, provider, settings);

    public static async Task<WritingLibrary> StartAsync(
        Func<ModelRequest, ModelResponse> script, Generation generation, FakeSearchService? search, string provider, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var model = await FakeModel.StartAsync(script);
        var library = new WritingLibrary(
            model, generation, search, [.. model.Settings(provider), new("LanguageModel:Prompts", Path.Combine(Sources.Root, "prompts")), .. search is null ? [] : FakeSearchService.Settings, .. settings]);
        var state = await library.Service<IPassageIndex>().PrepareAsync(generation, TestContext.Current.CancellationToken);
        Assert.True(state.IsWhole, state.Text);
        return library;
    }

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<Answer> AskAsync(Question question) => Service<Answerer>().AnswerAsync(question, progress: null, TestContext.Current.CancellationToken);

    public Task<Answer> AskAsync(string question) => AskAsync(new Question(question, DateTimeOffset.UnixEpoch.AddYears(54)));

    public Task<Briefing> BriefAsync(BriefingRequest request) => Service<Briefer>().BriefAsync(request, TestContext.Current.CancellationToken);

    public Task<Briefing> BriefAsync(string topic) => BriefAsync(new BriefingRequest(topic, DateTimeOffset.UnixEpoch.AddYears(54)));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Model.DisposeAsync();
        Directory.Delete(_state, recursive: true);
    }
}
