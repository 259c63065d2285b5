using Microsoft.Extensions.Options;

namespace ChatBot.LanguageModels;

/// <summary>Finds every fault of the settings at once, each with what mends it.</summary>
internal sealed class ValidateLanguageModelOptions : IValidateOptions<LanguageModelOptions>
{
    private const int LongestQuestion = 600;
    private const int MostCalls = 20;

    public ValidateOptionsResult Validate(string? name, LanguageModelOptions options)
    {
        string[] faults = [.. Faults(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(LanguageModelOptions options)
    {
        if (options.SecondsPerQuestion is < 1 or > LongestQuestion)
            yield return $"LanguageModel:SecondsPerQuestion is {options.SecondsPerQuestion}. Give 1 to {LongestQuestion} seconds; 30 is the default.";
        if (options.KnowledgeCalls is < 0 or > MostCalls)
            yield return $"LanguageModel:KnowledgeCalls is {options.KnowledgeCalls}. Give 0 (the model looks nothing up itself) to {MostCalls}.";
        if (options.TokensPerUserAndDay < 0)
            yield return "LanguageModel:TokensPerUserAndDay is negative. Give a number of tokens, or 0 for no limit.";
        if (options.TokensPerTenantAndDay < 0)
            yield return "LanguageModel:TokensPerTenantAndDay is negative. Give a number of tokens, or 0 for no limit.";
        if (options.Provider == ModelProvider.None)
            yield break;
        if (!ModelProvider.All.Contains(options.Provider, StringComparer.Ordinal))
        {
            yield return $"LanguageModel:Provider \"{options.Provider}\" is not known. Use one of: {string.Join(", ", ModelProvider.All)}.";
            yield break;
        }

        foreach (var fault in ServiceFaults(options))
            yield return fault;
    }

    private static IEnumerable<string> ServiceFaults(LanguageModelOptions options)
    {
        var hasKey = !string.IsNullOrWhiteSpace(options.ApiKey);
        var hasEndpoint = !string.IsNullOrWhiteSpace(options.Endpoint);
        if (!options.Writes && !options.Embeds)
            yield return options.Provider == ModelProvider.AzureOpenAI
                ? "LanguageModel:Model is missing. Give the name of the deployment, as Azure AI Foundry lists it."
                : "LanguageModel:Model is missing. Give the model's name, such as gpt-4.1-mini, or the one your endpoint serves.";
        if (options.Provider == ModelProvider.AzureOpenAI && !hasEndpoint)
            yield return "LanguageModel:Endpoint is missing. Give the resource's address, such as https://NAME.openai.azure.com/.";
        if (options.Provider == ModelProvider.OpenAI && !hasEndpoint && !hasKey)
            yield return "LanguageModel:ApiKey is missing: OpenAI asks for one. Set it, or name the LanguageModel:Endpoint of a compatible service that needs none.";
        // As of a file that ends in a line break.
        if (hasKey && options.ApiKey!.Any(letter => letter is <= ' ' or > '~'))
            yield return "LanguageModel:ApiKey holds a space, a line break or a letter that no key has. Copy it again, without what stands around it.";
        if (!hasEndpoint)
            yield break;
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
            yield return $"LanguageModel:Endpoint \"{options.Endpoint}\" is not an address. Write it like https://NAME.openai.azure.com/ or http://localhost:11434/v1.";
        else if (endpoint.Scheme == "http" && hasKey && !endpoint.IsLoopback)
            yield return $"LanguageModel:Endpoint {Shown(endpoint)} would send the key unencrypted. Use https, or an endpoint on this machine.";
        else if (endpoint.Scheme == "http" && !hasKey && options.Provider == ModelProvider.AzureOpenAI)
            yield return $"LanguageModel:Endpoint {Shown(endpoint)} would send the token of the host's identity unencrypted. Use https, or set LanguageModel:ApiKey.";
    }

    // Without a name and a password that may stand in it.
    private static string Shown(Uri endpoint) => endpoint.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
