namespace ChatBot.LanguageModels;

/// <summary>The values of <c>LanguageModel:Provider</c>.</summary>
internal static class ModelProvider
{
    public const string None = "none";
    public const string OpenAI = "openai";
    public const string AzureOpenAI = "azure-openai";

    public const string OpenAIEndpoint = "https://api.openai.com/v1";

    public static IReadOnlyList<string> All { get; } = [None, OpenAI, AzureOpenAI];
}
