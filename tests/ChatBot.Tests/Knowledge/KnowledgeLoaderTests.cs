using ChatBot.Knowledge;
using ChatBot.LanguageModels;
using ChatBot.Tests.Knowledge.Ingestion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Tests.Knowledge;

/// <summary>Whatever lies in the folder, the rest of it is answered from.</summary>
public sealed class KnowledgeLoaderTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private string Papers => Path.Combine(_folder.Path, "papers");

    [Fact]
    public async Task A_slip_in_the_glossary_is_named_and_what_it_last_said_holds()
    {
        _folder.Write("papers/harbour.txt", "The pier is open.");
        _folder.Write("papers/glossary.yaml", "- name: Pier\n  aliases: [jetty]\n");
        await using var services = Services();
        var loader = services.GetRequiredService<KnowledgeLoader>();
        using var before = await loader.LoadAsync(Papers, progress: null, TestContext.Current.CancellationToken);

        _folder.Write("papers/glossary.yaml", "- name: Pier\n  alias: [jetty, quay]\n");
        using var after = await loader.LoadAsync(Papers, progress: null, TestContext.Current.CancellationToken);

        Assert.Empty(before.Report.LeftOut);
        var named = Assert.Single(after.Report.LeftOut);
        Assert.Equal("glossary.yaml", named.Id.Path);
        Assert.StartsWith("cannot be used: line 2: 'alias' is not known", named.Fault, StringComparison.Ordinal);
        Assert.Equal(["Pier", "jetty"], after.Glossary.Entries[0].AllNames.ToArray());
        Assert.Single(after.Documents);
    }

    [Fact]
    public async Task A_word_without_end_costs_no_other_document()
    {
        _folder.Write("papers/data.txt", new string('a', 200_000));
        _folder.Write("papers/harbour.txt", "The pier is open.");
        await using var services = Services();
        using var generation = await services.GetRequiredService<KnowledgeLoader>().LoadAsync(Papers, progress: null, TestContext.Current.CancellationToken);
        Assert.Equal(2, generation.Documents.Count);
    }

    [Fact]
    public async Task A_place_where_nothing_can_be_kept_costs_no_answer()
    {
        _folder.Write("papers/harbour.txt", "The pier is open.");
        await using var services = Services(state: _folder.Write("state", "a file where a folder is meant"));
        using var generation = await services.GetRequiredService<KnowledgeLoader>().LoadAsync(Papers, progress: null, TestContext.Current.CancellationToken);
        Assert.Single(generation.Index.Search([new("pier", 1)], 10, collections: null));
    }

    [Fact]
    public async Task The_host_outlives_whatever_reading_throws()
    {
        _folder.Write("papers/harbour.txt", "The pier is open.");
        await using var services = Services(state: "no\0folder");
        var service = services.GetServices<IHostedService>().OfType<KnowledgeService>().Single();
        await service.StartAsync(TestContext.Current.CancellationToken);
        while (services.GetRequiredService<KnowledgeBase>().Fault is null && !service.ExecuteTask!.IsCompleted)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.False(service.ExecuteTask!.IsFaulted);
        await service.StopAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _folder.Dispose();

    private ServiceProvider Services(string? state = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Knowledge:Documents", Papers),
            new("Knowledge:SecondsPerFile", "300"),
            new("State:Directory", state ?? Path.Combine(_folder.Path, "state")),
        ]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLanguageModels(configuration).AddKnowledge(configuration).AddKnowledgeService();
        return services.BuildServiceProvider();
    }
}
