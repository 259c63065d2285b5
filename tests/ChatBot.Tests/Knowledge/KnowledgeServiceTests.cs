using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing.Vectors;
using ChatBot.LanguageModels;
using ChatBot.Tests.Fakes;
using ChatBot.Tests.Knowledge.Ingestion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Knowledge;

/// <summary>The documents are ready at once; what takes its time comes beside the questions, and is tried again.</summary>
public sealed class KnowledgeServiceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_model_that_fails_delays_nothing_and_is_asked_again()
    {
        using var folder = new ScratchFolder();
        folder.Write("papers/harbour.txt", "The Whitby Harbour Charter gives £43 million to the rebuilding of the northern pier.");
        await using var model = await FakeModel.StartAsync(_ => throw new InvalidOperationException("Nothing is to be written."));
        var isDown = true;
        model.EmbeddingTrouble = _ => isDown ? ModelResponse.Fails(401) : null;
        var clock = new FakeTimeProvider();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            .. model.Settings("openai").Where(setting => setting.Key != "LanguageModel:Model"),
            new("LanguageModel:EmbeddingModel", "test-embedding"),
            new("Knowledge:Documents", Path.Combine(folder.Path, "papers")),
            new("State:Directory", Path.Combine(folder.Path, "state")),
        ]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLanguageModels(configuration).AddKnowledge(configuration).AddKnowledgeService();
        services.AddSingleton<TimeProvider>(clock);
        await using var provider = services.BuildServiceProvider();
        var service = provider.GetServices<IHostedService>().OfType<KnowledgeService>().Single();
        var vectors = provider.GetRequiredService<PassageVectors>();

        await service.StartAsync(TestContext.Current.CancellationToken);
        await provider.GetRequiredService<KnowledgeBase>().Ready.WaitAsync(Patience, TestContext.Current.CancellationToken);
        var generation = provider.GetRequiredService<KnowledgeBase>().Current!;
        await UntilAsync(() => !provider.GetRequiredService<KnowledgeBase>().Index.IsWhole);
        isDown = false;
        await UntilAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(5));
            return vectors.Of(generation) is { Count: 1 } && provider.GetRequiredService<KnowledgeBase>().Index.IsWhole;
        });
        await service.StopAsync(TestContext.Current.CancellationToken);

        Assert.Same(generation, provider.GetRequiredService<KnowledgeBase>().Current);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var enough = new CancellationTokenSource(Patience);
        while (!isSo())
            await Task.Delay(20, enough.Token);
    }
}
