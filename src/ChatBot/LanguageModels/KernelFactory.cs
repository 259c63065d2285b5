using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace ChatBot.LanguageModels;

/// <summary>From the settings to the kernel that reaches the model. The one place that tells providers apart.</summary>
internal static class KernelFactory
{
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

    public static TokenCredential Identity() => new DefaultAzureCredential();

    private static string? Given(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting;
}
