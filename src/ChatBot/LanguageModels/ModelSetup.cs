using ChatBot.LanguageModels.Prompts;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatBot.LanguageModels;

internal static class ModelSetup
{
    /// <summary>Costs nothing where no model is configured: <see cref="LanguageModel"/> and <see cref="TextEmbedder"/> are then not there to be asked.</summary>
    public static IServiceCollection AddLanguageModels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LanguageModelOptions>().Bind(configuration.GetSection(LanguageModelOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LanguageModelOptions>, ValidateLanguageModelOptions>();
        services.AddSingleton<PromptFolder>();
        services.AddHostedService<ModelStart>();
        if (configuration.GetSection(LanguageModelOptions.Section).Get<LanguageModelOptions>() is not { IsOn: true } options)
            return services;

        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddModelHttp();
        services.TryAddSingleton(_ => KernelFactory.Identity());
        services.AddSingleton<TokenBudget>();
        services.AddSingleton<ModelMetrics>();
        if (options.Writes)
        {
            services.AddSingleton(KernelFactory.Create);
            services.AddSingleton<LanguageModel>();
        }

        if (options.Embeds)
        {
            services.AddSingleton(KernelFactory.CreateEmbeddings);
            services.AddSingleton<TextEmbedder>();
        }

        services.AddHealthChecks().AddCheck<ModelHealth>("language model");
        return services;
    }
}
