using Azure.Core;
using ChatBot.LanguageModels;
using ChatBot.LanguageModels.Prompts;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace ChatBot.Tests.LanguageModels;

public sealed class EntraIdentityTests
{
    [Fact]
    public async Task Without_a_key_Azure_is_called_with_the_hosts_identity()
    {
        await using var fake = await FakeModel.StartAsync(_ => ModelResponse.Asks("Is this a test?"));
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["LanguageModel:Provider"] = "azure-openai",
            ["LanguageModel:Endpoint"] = "https://resource.openai.azure.com/",
            ["LanguageModel:Model"] = "deployed",
            ["LanguageModel:Prompts"] = Path.Combine(Sources.Root, "prompts"),
        };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TokenCredential>(new Identity());
        services.AddLanguageModels(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddHttpClient(ModelHttp.Client).AddHttpMessageHandler(() => new ToLoopback(fake.Address));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<LanguageModel>().AskAsync(
            Prompt.Translate, new KernelArguments { ["language"] = "English", ["names"] = "", ["question"] = "\"?\"" }, account: null, lookup: null, TestContext.Current.CancellationToken);

        var request = Assert.Single(fake.Requests);
        Assert.Equal($"Bearer {FakeModel.Key}", request.Authorization);
        Assert.Null(request.ApiKey);
        Assert.Equal("/openai/deployments/deployed/chat/completions", request.Path);
    }

    private sealed class Identity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            requestContext.Scopes is ["https://cognitiveservices.azure.com/.default"] ? new AccessToken(FakeModel.Key, DateTimeOffset.MaxValue) : throw new InvalidOperationException("Not the scope of Azure OpenAI.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }

    // A token leaves only over https; the fake speaks http.
    private sealed class ToLoopback(Uri address) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
