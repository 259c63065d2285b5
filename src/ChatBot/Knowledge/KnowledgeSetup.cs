using ChatBot.Knowledge.Extraction;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Indexing.Vectors;
using ChatBot.Knowledge.Ingestion;
using ChatBot.LanguageModels;

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
        services.AddSingleton(new IndexFolder(Path.Combine(state, "index")));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<FolderIntake>(provider, state));
        services.AddSingleton<KnowledgeLoader>();
        services.AddSingleton(new VectorStore(Path.Combine(state, "vectors")));
        if (services.Any(service => service.ServiceType == typeof(TextEmbedder)))
            services.AddSingleton<PassageVectors>();
        services.AddSingleton<IPassageIndex>(provider => new EmbeddedIndex(provider.GetService<PassageVectors>()));
        return services;
    }

    /// <summary>Reads the documents in the background and watches them; the terminal's commands read them once instead.</summary>
    public static IServiceCollection AddKnowledgeService(this IServiceCollection services) => services.AddHostedService<KnowledgeService>();
}
