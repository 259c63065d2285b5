using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace ChatBot.LanguageModels;

/// <summary>From the settings to what reaches the models. The one place that tells providers apart.</summary>
internal static class KernelFactory
{
    // What services that ask for no key are sent: the client insists on one.
    private const string NoKey = "none";

    public static Kernel Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<LanguageModelOptions>>().Value;
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient(ModelHttp.Client);
        var builder = Kernel.CreateBuilder();
        return options.Provider switch
        {
            ModelProvider.OpenAI => OpenAI(builder, options, http).Build(),
            ModelProvider.AzureOpenAI => Azure(builder, options, http, services).Build(),
            _ => throw new InvalidOperationException($"There is no kernel for LanguageModel:Provider {options.Provider}."),
        };
    }

    private static IKernelBuilder OpenAI(IKernelBuilder builder, LanguageModelOptions options, HttpClient http) =>
        // The overload with an address is marked experimental; compatible endpoints need it.
#pragma warning disable SKEXP0010
        builder.AddOpenAIChatCompletion(options.Model!, options.EndpointAddress, Given(options.ApiKey), httpClient: http);
#pragma warning restore SKEXP0010

    private static IKernelBuilder Azure(IKernelBuilder builder, LanguageModelOptions options, HttpClient http, IServiceProvider services) =>
        Given(options.ApiKey) is { } key
            ? builder.AddAzureOpenAIChatCompletion(options.Model!, options.Endpoint!, key, httpClient: http)
            : builder.AddAzureOpenAIChatCompletion(options.Model!, options.Endpoint!, services.GetRequiredService<TokenCredential>(), httpClient: http);

    /// <summary>Texts in, a vector for each out.</summary>
    public static IEmbeddingGenerator<string, Embedding<float>> CreateEmbeddings(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<LanguageModelOptions>>().Value;
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient(ModelHttp.EmbeddingClient);
        var builder = Kernel.CreateBuilder();
        // Semantic Kernel marks all of embedding experimental.
#pragma warning disable SKEXP0010
        if (options.Provider == ModelProvider.OpenAI)
        {
            http.BaseAddress = options.EndpointAddress;
            builder.AddOpenAIEmbeddingGenerator(options.EmbeddingModel!, Given(options.ApiKey) ?? NoKey, httpClient: http);
        }
        else if (Given(options.ApiKey) is { } key)
        {
            builder.AddAzureOpenAIEmbeddingGenerator(options.EmbeddingModel!, options.Endpoint!, key, httpClient: http);
        }
        else
        {
            builder.AddAzureOpenAIEmbeddingGenerator(options.EmbeddingModel!, options.Endpoint!, services.GetRequiredService<TokenCredential>(), httpClient: http);
        }
#pragma warning restore SKEXP0010
        return builder.Build().GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();
    }

    public static TokenCredential Identity() => new DefaultAzureCredential();

    private static string? Given(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting;
}
