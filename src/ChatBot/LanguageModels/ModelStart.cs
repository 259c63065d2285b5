using ChatBot.LanguageModels.Prompts;
using Microsoft.Extensions.Options;

namespace ChatBot.LanguageModels;

/// <summary>Says at the start whether a model writes, and checks the prompts it will be given. Where none does they are not read: that takes a third of a second, and <c>doctor</c> does it too.</summary>
internal sealed partial class ModelStart(IOptions<LanguageModelOptions> options, PromptFolder prompts, ILogger<ModelStart> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var model = options.Value;
        if (model.IsOn)
            prompts.Check();
        if (model.Writes)
            Log.On(logger, model.Provider, model.Model!, model.EndpointAddress.Authority, Identity(model));
        else
            Log.Off(logger);
        if (model.Embeds)
            Log.Embeds(logger, model.Provider, model.EmbeddingModel!, model.EndpointAddress.Authority, Identity(model));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Identity(LanguageModelOptions model) =>
        model.ApiKey is { Length: > 0 } ? "with a key" : model.Provider == ModelProvider.AzureOpenAI ? "with the host's Entra identity" : "without a key";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "A language model is on: {Provider} {Model} at {Host}, {Identity}. Every sentence it writes is checked before it is sent")]
        public static partial void On(ILogger logger, string provider, string model, string host, string identity);

        [LoggerMessage(LogLevel.Information, "No language model: answers quote the documents. To switch one on, set LanguageModel:Provider to openai or azure-openai, and LanguageModel:Model")]
        public static partial void Off(ILogger logger);

        [LoggerMessage(LogLevel.Information, "Passages are found by their meaning too: {Provider} {Model} at {Host}, {Identity}")]
        public static partial void Embeds(ILogger logger, string provider, string model, string host, string identity);
    }
}
