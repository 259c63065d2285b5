using Azure.Core;
using ChatBot.Knowledge.Extraction;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Indexing.Azure;
using ChatBot.Knowledge.Indexing.Vectors;
using ChatBot.Knowledge.Ingestion;
using ChatBot.LanguageModels;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Knowledge;

internal static class KnowledgeSetup
{
    private const string DefaultState = ".data";

    public static IServiceCollection AddKnowledge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<KnowledgeOptions, ValidateKnowledgeOptions>().Bind(configuration.GetSection(KnowledgeOptions.Section));
        services.AddOptionsWithValidateOnStart<ExtractionLimits, ExtractionLimitsValidator>().Bind(configuration.GetSection(ExtractionLimits.Section));
        var state = configuration["State:Directory"] is { Length: > 0 } directory ? directory : DefaultState;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<KnowledgeBase>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<IndexFolder>(provider, Path.Combine(state, "index")));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<FolderIntake>(provider, state));
        services.AddSingleton<KnowledgeLoader>();
        services.AddSingleton(new VectorStore(Path.Combine(state, "vectors")));
        if (services.Any(service => service.ServiceType == typeof(TextEmbedder)))
            services.AddSingleton<PassageVectors>();
        services.AddSingleton(provider => new EmbeddedIndex(provider.GetService<PassageVectors>()));
        services.AddOptionsWithValidateOnStart<AzureSearchOptions, ValidateAzureSearchOptions>().Bind(configuration.GetSection(AzureSearchOptions.Section));
        if (configuration.GetSection(KnowledgeOptions.Section).Get<KnowledgeOptions>() is { IsAzureSearch: true })
            services.AddAzureSearch();
        else
            services.AddSingleton<IPassageIndex>(provider => provider.GetRequiredService<EmbeddedIndex>());
        return services;
    }

    private static void AddAzureSearch(this IServiceCollection services)
    {
        services.AddHttpClient(AzureSearchService.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            // A redirect would carry the key to wherever it points.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.TryAddSingleton(_ => KernelFactory.Identity());
        services.AddSingleton(provider => new Lazy<TokenCredential>(provider.GetRequiredService<TokenCredential>));
        services.AddSingleton<AzureSearchService>();
        services.AddSingleton<PassageUpload>();
        services.AddSingleton<IPassageIndex, AzureSearchIndex>();
    }

    /// <summary>Reads the documents in the background and watches them; the terminal's commands read them once instead.</summary>
    public static IServiceCollection AddKnowledgeService(this IServiceCollection services) => services.AddHostedService<KnowledgeService>();
}
