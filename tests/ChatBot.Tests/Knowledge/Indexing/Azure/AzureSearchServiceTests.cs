using Azure.Core;
using ChatBot.Channels.Terminal.Doctor;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing.Azure;
using ChatBot.LanguageModels;
using ChatBot.Tests.Fakes;
using ChatBot.Tests.Fakes.AzureSearch;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Knowledge.Indexing.Azure;

/// <summary>Who asks the service, and what <c>doctor</c> says of it.</summary>
public sealed class AzureSearchServiceTests : IAsyncLifetime
{
    private FakeSearchService _service = null!;

    public async ValueTask InitializeAsync() => _service = await FakeSearchService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Without_a_key_the_hosts_identity_is_used()
    {
        await using var services = Services(new KeyValuePair<string, string?>("AzureSearch:ApiKey", ""));

        Assert.Null(await services.GetRequiredService<AzureSearchService>().AliasedAsync("papers", TestContext.Current.CancellationToken));
        await services.GetRequiredService<AzureSearchService>().Indexes.CreateIndexAsync(PassageSchema.Of("papers-1", dimension: 3, semantic: true), TestContext.Current.CancellationToken);

        Assert.Single(_service.Indexes);
    }

    [Fact]
    public async Task Doctor_says_where_the_alias_leads()
    {
        await using var services = Services();
        var empty = await LookAsync(services);
        var service = services.GetRequiredService<AzureSearchService>();
        await service.Indexes.CreateIndexAsync(PassageSchema.Of("papers-1", dimension: 0, semantic: false), TestContext.Current.CancellationToken);
        await service.AliasAsync("papers", "papers-1", TestContext.Current.CancellationToken);

        var filled = await LookAsync(services);

        Assert.Equal(Health.Well, empty.Health);
        Assert.Contains("no alias papers yet", empty.Text, StringComparison.Ordinal);
        Assert.Equal("papers leads to papers-1, 0 passages", filled.Text);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("{\"indexes\":7}")]
    public async Task Doctor_explains_what_is_not_the_services_JSON(string reply)
    {
        _service.Trouble = _ => new ModelResponse(reply);
        await using var services = Services();

        var finding = await LookAsync(services);

        Assert.Equal(Health.Ill, finding.Health);
        Assert.Contains("AzureSearch:Endpoint", finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "AzureSearch:ApiKey")]
    [InlineData(403, "Search Service Contributor")]
    [InlineData(400, "AzureSearch:ApiVersion")]
    [InlineData(503, "busy")]
    public async Task Doctor_explains_what_the_service_refuses(int status, string remedy)
    {
        _service.Trouble = _ => ModelResponse.Fails(status);
        await using var services = Services();

        var finding = await LookAsync(services);

        Assert.Equal(Health.Ill, finding.Health);
        Assert.Contains(remedy, finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_when_it_is_off()
    {
        await using var services = Services(new KeyValuePair<string, string?>("Knowledge:Index", "embedded"));

        Assert.Equal(Health.Off, (await LookAsync(services)).Health);
        Assert.Empty(_service.Calls);
    }

    private static Task<Finding> LookAsync(IServiceProvider services) =>
        new Examination(services).All.Single(look => look.Name == "Azure AI Search").Look(TestContext.Current.CancellationToken);

    private ServiceProvider Services(params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(FakeSearchService.Settings).AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TokenCredential>(new Identity());
        services.AddLanguageModels(configuration).AddKnowledge(configuration);
        services.AddHttpClient(AzureSearchService.Client).AddHttpMessageHandler(_service.ToLoopback);
        return services.BuildServiceProvider();
    }

    private sealed class Identity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            requestContext.Scopes is ["https://search.azure.com/.default"] ? new AccessToken(FakeSearchService.Key, DateTimeOffset.MaxValue) : throw new InvalidOperationException("Not the scope of Azure AI Search.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
