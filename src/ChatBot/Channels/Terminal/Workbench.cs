using ChatBot.Answering;
using ChatBot.Briefings;
using ChatBot.Briefings.Timelines;
using ChatBot.Conversations;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;
using ChatBot.LanguageModels;
using ChatBot.LanguageModels.Prompts;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Terminal;

/// <summary>What a command needs of the program: the documents read once, and somebody to ask. No web server, no watching.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Workbench(ServiceProvider services) => _services = services;

    public Answerer Answerer => _services.GetRequiredService<Answerer>();

    /// <summary>Answers, and briefs where the words ask for that, as the web page does.</summary>
    public SingleAnswer Single => new(Answerer, Briefer);

    public Briefer Briefer => _services.GetRequiredService<Briefer>();

    public Chronicler Chronicler => _services.GetRequiredService<Chronicler>();

    public TimeProvider Clock => _services.GetRequiredService<TimeProvider>();

    public Generation Generation { get; private set; } = null!;

    public IndexState Index { get; private set; } = IndexState.Nothing;

    /// <param name="documents">Null takes the configured folder.</param>
    /// <param name="publishes">Whether a search service is filled, from the configured folder only; otherwise the embedded index is asked, and what the host serves stays untouched.</param>
    public static async Task<Workbench> OpenAsync(string? documents, IProgress<IngestProgress>? progress, CancellationToken cancellation, bool publishes = false)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables();
        if (documents is not null)
            settings.AddInMemoryCollection([new("Knowledge:Documents", documents)]);
        if (!publishes || documents is not null)
            settings.AddInMemoryCollection([new("Knowledge:Index", KnowledgeOptions.EmbeddedIndex)]);
        var configuration = settings.Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLanguageModels(configuration).AddKnowledge(configuration).AddAnswering().AddBriefings();
        var provider = services.BuildServiceProvider();
        try
        {
            var bench = new Workbench(provider);
            if (provider.GetRequiredService<IOptions<LanguageModelOptions>>().Value.IsOn)
                provider.GetRequiredService<PromptFolder>().Check();
            var folder = provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value.DocumentsFolder;
            bench.Generation = await provider.GetRequiredService<KnowledgeLoader>().LoadAsync(folder, progress, cancellation);
            provider.GetRequiredService<KnowledgeBase>().Switch(bench.Generation);
            bench.Index = await provider.GetRequiredService<IPassageIndex>().PrepareAsync(bench.Generation, cancellation);
            return bench;
        }
        catch
        {
            await provider.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
