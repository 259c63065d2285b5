using ChatBot.LanguageModels;

namespace ChatBot.Tests.LanguageModels;

public sealed class LanguageModelOptionsTests
{
    [Fact]
    public void Nothing_set_is_no_model_and_no_fault() => Assert.Empty(Faults(new LanguageModelOptions()));

    [Theory]
    [InlineData("openai", null, "gpt", "key")]
    [InlineData("openai", "http://localhost:11434/v1", "llama", null)]
    [InlineData("openai", "http://ollama:11434/v1", "llama", null)]
    [InlineData("azure-openai", "https://x.openai.azure.com/", "gpt", "key")]
    [InlineData("azure-openai", "https://x.openai.azure.com/", "gpt", null)]
    public void A_whole_configuration_has_no_fault(string provider, string? endpoint, string? model, string? key) =>
        Assert.Empty(Faults(new LanguageModelOptions { Provider = provider, Endpoint = endpoint, Model = model, ApiKey = key }));

    [Theory]
    [InlineData("chatty", null, null, null, "LanguageModel:Provider")]
    [InlineData("openai", null, "gpt", null, "LanguageModel:ApiKey")]
    [InlineData("openai", null, null, "key", "LanguageModel:Model")]
    [InlineData("openai", "localhost", "gpt", "key", "LanguageModel:Endpoint")]
    [InlineData("openai", "http://elsewhere.example/v1", "gpt", "key", "unencrypted")]
    [InlineData("openai", "https://elsewhere.example/v1", "gpt", "key\n", "LanguageModel:ApiKey")]
    [InlineData("openai", "  ", "gpt", "ключ", "LanguageModel:ApiKey")]
    [InlineData("azure-openai", "http://x.openai.azure.com/", "gpt", null, "unencrypted")]
    [InlineData("azure-openai", null, "gpt", "key", "LanguageModel:Endpoint")]
    [InlineData("azure-openai", "https://x.openai.azure.com/", null, "key", "deployment")]
    public void A_fault_names_the_setting(string provider, string? endpoint, string? model, string? key, string named) =>
        Assert.Contains(named, Assert.Single(Faults(new LanguageModelOptions { Provider = provider, Endpoint = endpoint, Model = model, ApiKey = key })), StringComparison.Ordinal);

    [Fact]
    public void All_faults_come_together()
    {
        var options = new LanguageModelOptions { Provider = "azure-openai", SecondsPerQuestion = 0, KnowledgeCalls = -1, TokensPerUserAndDay = -1, TokensPerTenantAndDay = -1 };

        Assert.Equal(6, Faults(options).Count);
    }

    [Fact]
    public void An_endpoint_of_blanks_is_none() => Assert.Equal(new Uri(ModelProvider.OpenAIEndpoint), new LanguageModelOptions { Endpoint = " " }.EndpointAddress);

    [Theory]
    [InlineData(30)]
    [InlineData(7)]
    public void What_a_model_takes_for_each_step_is_no_more_than_the_question_has(int seconds)
    {
        var options = new LanguageModelOptions { SecondsPerQuestion = seconds };

        Assert.True((options.RewritingTime * 2) + options.EmbeddingTime + options.WritingTime <= TimeSpan.FromSeconds(seconds) + TimeSpan.FromMilliseconds(1));
    }

    private static IReadOnlyList<string> Faults(LanguageModelOptions options) => [.. new ValidateLanguageModelOptions().Validate(null, options).Failures ?? []];
}
